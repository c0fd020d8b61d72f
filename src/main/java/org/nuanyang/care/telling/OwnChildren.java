package org.nuanyang.care.telling;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nuanyang.access.Viewer;
import org.nuanyang.care.Matter;
import org.nuanyang.care.telling.Course.Turn;
import org.nuanyang.common.Words;
import org.nuanyang.documents.telling.Datum;
import org.nuanyang.documents.telling.DocumentKind;
import org.nuanyang.documents.telling.Origin;
import org.nuanyang.documents.telling.Subject;
import org.nuanyang.documents.telling.Teller;
import org.nuanyang.documents.telling.Topic;
import org.nuanyang.documents.telling.Voice;
import org.nuanyang.documents.telling.Word;
import org.nuanyang.pairing.MyChildren;
import org.nuanyang.roster.Pinyin;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells a helper's children one by one, by initials: how often what was done, and how the moods went that oneself wrote down. */
@Component
@Order(30)
class OwnChildren implements Teller {
    private static final List<Matter> TOLD = List.of(Matter.TALK, Matter.HOME_VISIT, Matter.FAMILY_CALL, Matter.CARER_CALL, Matter.TUTORING);

    private final OwnWork work;
    private final MyChildren mine;
    private final CourseSql courses;

    OwnChildren(OwnWork work, MyChildren mine, CourseSql courses) {
        this.work = work;
        this.mine = mine;
        this.courses = courses;
    }

    @Override
    public String key() {
        return "care-own-children";
    }

    @Override
    public Topic topic() {
        return Topic.CARE;
    }

    @Override
    public boolean speaks(DocumentKind kind, Voice voice) {
        return kind == DocumentKind.SUMMARY && voice == Voice.HELPER;
    }

    @Override
    public List<Word> words() {
        var each = new ArrayList<>(List.of(
                new Word("称呼", Word.Type.PHRASE, Words.say("care.telling.initials")),
                new Word("结对", Word.Type.DAY, Words.say("care.telling.own.since")),
                new Word("记录次数", Word.Type.NUMBER, Words.say("care.telling.own.records")),
                new Word("情绪", Word.Type.PHRASE, Words.say("care.telling.turn")),
                new Word("低落次数", Word.Type.NUMBER, Words.say("care.telling.low")),
                new Word("情绪次数", Word.Type.NUMBER, Words.say("care.telling.moods"))));
        for (var matter : TOLD) each.add(new Word(Matters.name(matter) + "次数", Word.Type.NUMBER, Words.say("care.telling.own.times", Words.say(matter))));
        return List.of(new Word("孩子", Word.Type.ROWS, Words.say("care.telling.own.each"), each));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Datum> tell(Subject subject, Viewer viewer) {
        var children = work.children(subject, viewer);
        var stretch = subject.stretch();
        var courses = this.courses.of(children, stretch.from(), stretch.until(), subject.author()).stream()
                .collect(Collectors.toMap(course -> course.child().value(), course -> course));
        return Words.inChinese(() -> Map.of("孩子", new Datum.Rows(mine.since(stretch.until(), viewer).stream()
                .map(own -> row(own, courses.getOrDefault(own.child().value(), new Course(own.child(), List.of())), subject, viewer)).toList())));
    }

    private static Datum.Row row(MyChildren.Own own, Course course, Subject subject, Viewer viewer) {
        var data = new LinkedHashMap<String, Datum>();
        data.put("称呼", new Datum.Phrase(Pinyin.initials(own.name()), Set.of(own.child().value())));
        data.put("结对", new Datum.Day(own.from()));
        data.put("记录次数", number(course.steps().size(), "care.telling.own.records", own.child().value(), subject, viewer));
        data.put("低落次数", number(Course.low(course.moods()), "care.telling.low", own.child().value(), subject, viewer));
        data.put("情绪次数", number(course.moods().size(), "care.telling.moods", own.child().value(), subject, viewer));
        course.turn().map(Turn::word).ifPresent(turn -> data.put("情绪", new Datum.Phrase(turn)));
        for (var matter : TOLD) {
            var origin = origin(Words.say("care.telling.own.times", Words.say(matter)), own.child().value(), "&kind=" + matter, subject, viewer);
            data.put(Matters.name(matter) + "次数", new Datum.Number(course.times(matter), null, origin));
        }
        return new Datum.Row(own.child().toString(), data);
    }

    private static Datum.Number number(long value, String definition, UUID child, Subject subject, Viewer viewer) {
        return new Datum.Number(value, null, origin(Words.say(definition), child, "", subject, viewer));
    }

    private static Origin origin(String definition, UUID child, String kind, Subject subject, Viewer viewer) {
        return new Origin(definition, Words.say("care.telling.between", subject.stretch().from().toString(), subject.asOf().toString()),
                Words.say("care.telling.own.child", viewer.name()), "/care-records?child=" + child + "&who=" + viewer.account() + kind);
    }
}
