package org.nuanyang.care.telling;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nuanyang.access.Act;
import org.nuanyang.access.ClassYear;
import org.nuanyang.access.Viewer;
import org.nuanyang.care.Matter;
import org.nuanyang.care.telling.Course.Turn;
import org.nuanyang.care.telling.CourseSql.Somebody;
import org.nuanyang.common.Words;
import org.nuanyang.documents.telling.Datum;
import org.nuanyang.documents.telling.DocumentKind;
import org.nuanyang.documents.telling.Origin;
import org.nuanyang.documents.telling.Subject;
import org.nuanyang.documents.telling.ToldPlace;
import org.nuanyang.documents.telling.ToldPlaces;
import org.nuanyang.documents.telling.Topic;
import org.nuanyang.documents.telling.Voice;
import org.nuanyang.documents.telling.Word;
import org.nuanyang.documents.telling.Word.Type;
import org.nuanyang.roster.GuardianKind;
import org.nuanyang.roster.Sex;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * 典型事例: how one child was cared for whose moods have turned for the better, chosen without chance: whoever has most on record. Kinds, months
 * and numbers; no name, no class, no village, nothing that was said. Whom another module keeps out is never it.
 */
@Component
@Order(20)
class Example extends CareTeller {
    /** What was done fewer times tells no course. */
    private static final int LEAST = 10;

    private static final List<Matter> TOLD = List.of(Matter.TALK, Matter.HOME_VISIT, Matter.CARER_CALL, Matter.FAMILY_CALL, Matter.LETTER, Matter.TUTORING);

    private final TellingSql sql;
    private final CourseSql courses;
    private final Crowd crowd;
    private final ToldPlaces places;
    private final List<KeptOut> keptOut;

    Example(TellingSql sql, CourseSql courses, Crowd crowd, ToldPlaces places, List<KeptOut> keptOut, PlatformTransactionManager transactions) {
        super("care-example", Topic.CASE, places, transactions);
        this.sql = sql;
        this.courses = courses;
        this.crowd = crowd;
        this.places = places;
        this.keptOut = keptOut;
    }

    @Override
    public boolean speaks(DocumentKind kind, Voice voice) {
        return kind == DocumentKind.SUMMARY && (voice == Voice.CLASS || voice == Voice.SCHOOL);
    }

    @Override
    public List<Word> words() {
        var words = new ArrayList<>(List.of(
                new Word("性别", Type.PHRASE, "男生或女生"),
                new Word("代词", Type.PHRASE, "他或她；性别不说的，孩子"),
                new Word("年级", Type.PHRASE, "学生所在的年级；班级的文稿里不说"),
                new Word("照料人", Type.PHRASE, "由谁照看"),
                new Word("起月", Type.PHRASE, "第一条记录在几月"),
                new Word("止月", Type.PHRASE, "最后一条记录在几月"),
                new Word("记录次数", Type.NUMBER, "这名学生的关爱记录有几次"),
                new Word("前段情绪次数", Type.NUMBER, "前一半情绪记录有几次"),
                new Word("前段低落次数", Type.NUMBER, "其中低落、焦虑或烦躁的"),
                new Word("后段情绪次数", Type.NUMBER, "后一半情绪记录有几次"),
                new Word("后段低落次数", Type.NUMBER, "其中低落、焦虑或烦躁的")));
        for (var matter : TOLD) words.add(new Word(Matters.name(matter) + "次数", Type.NUMBER, Matters.name(matter) + "的记录有几次"));
        return words;
    }

    @Override
    Map<String, Datum> told(ToldPlace place, Subject subject, Viewer viewer) {
        if (!places.may(subject, Act.CARE, viewer)) return Map.of();
        return chosen(place, viewer).flatMap(course -> crowd.of(course.child().value(), subject.place().id()).map(somebody -> told(course, somebody, subject))).orElse(Map.of());
    }

    private Optional<Course> chosen(ToldPlace place, Viewer viewer) {
        var candidates = new HashSet<>(sql.oftenSeen(place, LEAST));
        for (var each : keptOut) candidates.removeAll(each.among(candidates, viewer));
        return courses.of(candidates, place.from(), place.until(), null).stream()
                .filter(course -> course.steps().size() >= LEAST)
                .filter(course -> course.turn().filter(Turn.BETTER::equals).isPresent() && Course.low(course.later()) < Course.low(course.earlier()))
                .max(Comparator.comparingInt((Course course) -> course.steps().size()).thenComparing(course -> course.child().value()));
    }

    private Map<String, Datum> told(Course course, Somebody somebody, Subject subject) {
        var data = new HashMap<String, Datum>();
        if (somebody.sex() != null) data.put("性别", new Datum.Phrase(somebody.sex() == Sex.MALE ? "男生" : "女生"));
        data.put("代词", new Datum.Phrase(somebody.sex() == null ? "孩子" : somebody.sex() == Sex.FEMALE ? "她" : "他"));
        if (somebody.classYear() != null && subject.voice() != Voice.CLASS) data.put("年级", new Datum.Phrase(grade(somebody.classYear(), subject)));
        if (somebody.guardian() != GuardianKind.UNKNOWN) data.put("照料人", new Datum.Phrase(Words.say("care.telling.course.carer." + somebody.guardian())));
        data.put("起月", new Datum.Phrase(month(YearMonth.from(course.steps().getFirst().day())), Set.of(course.child().value())));
        data.put("止月", new Datum.Phrase(month(YearMonth.from(course.steps().getLast().day()))));
        data.put("记录次数", number(course.steps().size(), "一名学生这段时间的关爱记录次数。", subject));
        data.put("前段情绪次数", number(course.earlier().size(), "一名学生前一半情绪记录的次数。", subject));
        data.put("前段低落次数", number(Course.low(course.earlier()), "前一半情绪记录中低落、焦虑或烦躁的次数。", subject));
        data.put("后段情绪次数", number(course.later().size(), "一名学生后一半情绪记录的次数。", subject));
        data.put("后段低落次数", number(Course.low(course.later()), "后一半情绪记录中低落、焦虑或烦躁的次数。", subject));
        for (var matter : TOLD) data.put(Matters.name(matter) + "次数", number(course.times(matter), "一名学生这段时间的" + Matters.name(matter) + "记录次数。", subject));
        return data;
    }

    private static String grade(ClassYear klass, Subject subject) {
        return new ClassYear(klass.stage(), klass.entryYear(), 0).label(subject.asOf());
    }

    private static String month(YearMonth month) {
        return month.getMonthValue() + "月";
    }

    /** Nothing leads from the paper to the child. */
    private static Datum number(long value, String definition, Subject subject) {
        return new Datum.Number(value, null, new Origin(definition, subject.stretch().words(), "一名学生，不具名", null));
    }
}
