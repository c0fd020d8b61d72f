package org.nuanyang.care.telling;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.nuanyang.access.ClassYear;
import org.nuanyang.access.Viewer;
import org.nuanyang.care.Matter;
import org.nuanyang.care.record.Mood;
import org.nuanyang.care.telling.CourseSql.Somebody;
import org.nuanyang.common.Words;
import org.nuanyang.documents.telling.Datum;
import org.nuanyang.documents.telling.DocumentKind;
import org.nuanyang.documents.telling.Origin;
import org.nuanyang.documents.telling.Subject;
import org.nuanyang.documents.telling.Teller;
import org.nuanyang.documents.telling.Topic;
import org.nuanyang.documents.telling.Voice;
import org.nuanyang.documents.telling.Word;
import org.nuanyang.roster.GuardianKind;
import org.nuanyang.roster.Sex;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the course of care for one child whom the author has chosen among the own: kinds, months, moods and numbers. No name, no class, no
 * village, nothing that was said.
 */
@Component
@Order(10)
class CourseTeller implements Teller {
    private static final List<Matter> TOLD = Arrays.stream(Matter.values()).filter(matter -> !matter.closed()).toList();

    private final Cases cases;
    private final Crowd crowd;

    CourseTeller(Cases cases, Crowd crowd) {
        this.cases = cases;
        this.crowd = crowd;
    }

    @Override
    public String key() {
        return "care-course";
    }

    @Override
    public Topic topic() {
        return Topic.CASE;
    }

    @Override
    public boolean speaks(DocumentKind kind, Voice voice) {
        return Cases.tells(kind, voice);
    }

    @Override
    public List<Word> words() {
        var words = new ArrayList<>(List.of(
                word("性别", Word.Type.PHRASE, "sex"), word("年级", Word.Type.PHRASE, "grade"), word("照料人", Word.Type.PHRASE, "carer"),
                word("起月", Word.Type.PHRASE, "first-month"), word("止月", Word.Type.PHRASE, "last-month"), word("月数", Word.Type.NUMBER, "months"),
                word("记录次数", Word.Type.NUMBER, "records"), word("情绪", Word.Type.PHRASE, "turn"),
                word("前段情绪次数", Word.Type.NUMBER, "moods.earlier"), word("前段低落次数", Word.Type.NUMBER, "low.earlier"),
                word("后段情绪次数", Word.Type.NUMBER, "moods.later"), word("后段低落次数", Word.Type.NUMBER, "low.later"),
                new Word("月份", Word.Type.ROWS, Words.say("care.telling.course.each-month"), List.of(
                        word("哪月", Word.Type.PHRASE, "month"), word("当月次数", Word.Type.NUMBER, "records"), word("当月事项", Word.Type.PHRASE, "kinds")))));
        for (var matter : TOLD) words.add(new Word(Matters.name(matter) + "次数", Word.Type.NUMBER, Words.say("care.telling.course.times", Words.say(matter))));
        return words;
    }

    private static Word word(String name, Word.Type type, String key) {
        return new Word(name, type, Words.say("care.telling.course." + key));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Datum> tell(Subject subject, Viewer viewer) {
        var course = cases.course(subject, viewer);
        var somebody = crowd.of(course.child().value(), subject.place().id()).orElse(Somebody.ANYBODY);
        return Words.inChinese(() -> {
            var data = new LinkedHashMap<String, Datum>();
            if (somebody.sex() != null) data.put("性别", new Datum.Phrase(somebody.sex() == Sex.MALE ? "男生" : "女生"));
            if (somebody.classYear() != null) data.put("年级", new Datum.Phrase(grade(somebody.classYear(), subject)));
            if (somebody.guardian() != GuardianKind.UNKNOWN) data.put("照料人", new Datum.Phrase(Words.say("care.telling.course.carer." + somebody.guardian())));
            tellSteps(course, subject, data);
            tellMoods(course, subject, data);
            return data;
        });
    }

    /** The class would tell who it is. */
    private static String grade(ClassYear klass, Subject subject) {
        return new ClassYear(klass.stage(), klass.entryYear(), 0).label(subject.asOf());
    }

    private static void tellSteps(Course course, Subject subject, Map<String, Datum> data) {
        var months = course.steps().stream().collect(Collectors.groupingBy(step -> YearMonth.from(step.day()), TreeMap::new, Collectors.toList()));
        data.put("起月", new Datum.Phrase(month(months.firstKey()), Set.of(course.child().value())));
        data.put("止月", new Datum.Phrase(month(months.lastKey())));
        data.put("月数", number(months.size(), "months", subject));
        data.put("记录次数", number(course.steps().size(), "records", subject));
        data.put("月份", new Datum.Rows(months.entrySet().stream().map(each -> new Datum.Row(each.getKey().toString(), Map.of(
                "哪月", new Datum.Phrase(month(each.getKey())), "当月次数", number(each.getValue().size(), "records", subject),
                "当月事项", new Datum.Phrase(kinds(each.getValue()))))).toList()));
        for (var matter : TOLD)
            data.put(Matters.name(matter) + "次数", new Datum.Number(course.times(matter), null, origin(Words.say("care.telling.course.times", Words.say(matter)), subject)));
    }

    private static void tellMoods(Course course, Subject subject, Map<String, Datum> data) {
        course.turn().ifPresent(turn -> {
            data.put("情绪", new Datum.Phrase(turn.word()));
            tellHalf("前段", "earlier", course.earlier(), subject, data);
            tellHalf("后段", "later", course.later(), subject, data);
        });
    }

    private static void tellHalf(String name, String key, List<Mood> moods, Subject subject, Map<String, Datum> data) {
        data.put(name + "情绪次数", number(moods.size(), "moods." + key, subject));
        data.put(name + "低落次数", number(Course.low(moods), "low." + key, subject));
    }

    private static String kinds(List<Course.Step> steps) {
        return steps.stream().map(Course.Step::matter).distinct().sorted().map(Words::say).collect(Collectors.joining("、"));
    }

    private static String month(YearMonth month) {
        return "%d年%d月".formatted(month.getYear(), month.getMonthValue());
    }

    private static Datum.Number number(long value, String key, Subject subject) {
        return new Datum.Number(value, null, origin(Words.say("care.telling.course." + key), subject));
    }

    private static Origin origin(String definition, Subject subject) {
        return new Origin(definition, Words.say("care.telling.between", subject.stretch().from().toString(), subject.asOf().toString()),
                Words.say("care.telling.course.scope"), "/care-records?child=" + subject.child());
    }
}
