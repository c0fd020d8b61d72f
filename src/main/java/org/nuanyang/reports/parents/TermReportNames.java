package org.nuanyang.reports.parents;

import static org.nuanyang.documents.telling.Word.Type.NUMBER;
import static org.nuanyang.documents.telling.Word.Type.PHRASE;
import static org.nuanyang.documents.telling.Word.Type.ROWS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.nuanyang.care.Matter;
import org.nuanyang.care.record.Direction;
import org.nuanyang.common.Words;
import org.nuanyang.documents.telling.Datum;
import org.nuanyang.documents.telling.Origin;
import org.nuanyang.documents.telling.Word;
import org.nuanyang.reports.parents.ComingDays.Coming;
import org.nuanyang.study.marks.Course;
import org.nuanyang.study.marks.Sitting;

/** Under which names the text of the report finds what is told of a child. */
final class TermReportNames {
    private TermReportNames() {}

    private record Counted(String name, Matter matter, String what) {}

    private static final List<Counted> COUNTED = List.of(
            new Counted("谈心", Matter.TALK, "谈心"), new Counted("交谈", Matter.SPEAK, "见面交谈"), new Counted("家访", Matter.HOME_VISIT, "家访"),
            new Counted("通话", Matter.CARER_CALL, "老师与家长、监护人通话"), new Counted("亲情电话", Matter.FAMILY_CALL, "孩子与父母通电话"),
            new Counted("座谈会", Matter.SEMINAR, "座谈会"), new Counted("家长会", Matter.PARENT_MEETING, "家长会"), new Counted("学习小组", Matter.STUDY_GROUP, "学习小组"),
            new Counted("班会", Matter.CLASS_MEETING, "主题班会"), new Counted("辅导", Matter.TUTORING, "学习辅导"));

    static List<Word> words() {
        return Stream.of(
                Stream.of(new Word("姓名", PHRASE, "孩子的姓名"), new Word("班级", PHRASE, "班级"), new Word("学期", PHRASE, "哪个学期"),
                        new Word("至今", PHRASE, "学期还没有结束时，记到哪一天；结束了的学期没有"),
                        new Word("记录", NUMBER, "可以告诉家长的记录有几条")),
                COUNTED.stream().flatMap(each -> Stream.of(new Word(each.name(), NUMBER, each.what() + "几次"),
                        new Word(each.name() + "日子", PHRASE, each.what() + "的日子；次数多的按月说"))),
                Stream.of(new Word("寄信", NUMBER, "孩子寄给家里的信"), new Word("来信", NUMBER, "家里寄给孩子的信"),
                        new Word("记下心情", NUMBER, "谈心时记下孩子心情的次数"), new Word("心情好", NUMBER, "其中心情愉快、平静的次数"),
                        new Word("节日", PHRASE, "有人陪着过的节日"), new Word("生日", PHRASE, "给孩子过生日的日子"), new Word("课", PHRASE, "上过的心理、安全、法治课的题目"),
                        new Word("科目", PHRASE, "辅导过的科目"), new Word("学习情况", PHRASE, "老师写给家长的学习情况"), new Word("在校表现", PHRASE, "老师写给家长的在校表现"), new Word("考试成绩", PHRASE, "孩子自己这学期的考试成绩，不与别的孩子比较"),
                        new Word("学期末", PHRASE, "学期的最后一天，还没有到的"), new Word("开学", PHRASE, "下学期开学的日子"),
                        new Word("假期", ROWS, "接下来的假期", List.of(new Word("假名", PHRASE, "假期的名称"), new Word("假日", PHRASE, "从哪天到哪天")))))
                .flatMap(each -> each).toList();
    }

    /** @param klass as it is called on that day; empty for none */
    static Map<String, Datum> of(String name, String klass, TermOfChild told, Coming coming, LocalDate asOf, boolean left) {
        var data = new HashMap<String, Datum>();
        var origin = new Origin("关爱记录里记下的次数", coming.term().label(), name, null);
        say(data, "姓名", name);
        say(data, "班级", klass);
        say(data, "学期", coming.term().label());
        if (asOf.isBefore(coming.term().until())) say(data, "至今", DaysInWords.of(asOf));
        data.put("记录", new Datum.Number(told.records().size(), null, origin));
        for (var each : COUNTED) count(data, each.name(), told.days(each.matter()), origin);
        data.put("寄信", new Datum.Number(told.letters(Direction.SENT).size(), null, origin));
        data.put("来信", new Datum.Number(told.letters(Direction.RECEIVED).size(), null, origin));
        var moods = told.moodsAtTalks();
        data.put("记下心情", new Datum.Number(moods.size(), null, origin));
        data.put("心情好", new Datum.Number(moods.stream().filter(mood -> !mood.low()).count(), null, origin));
        say(data, "节日", list(told.festivals().stream().map(Words::say).toList()));
        say(data, "生日", told.days(Matter.BIRTHDAY).stream().findFirst().map(DaysInWords::of).orElse(""));
        say(data, "课", list(told.lessons().stream().map(Words::say).toList()));
        say(data, "科目", list(told.subjects().stream().filter(FitForParents::fits).toList()));
        say(data, "学习情况", FitForParents.of(told.study()));
        say(data, "在校表现", FitForParents.of(told.behaviour()));
        if (!left) coming(data, coming, asOf);
        return data;
    }

    /** 期中考试语文 87 分（满分 100）、数学缺考；期末考试……. Of the child alone. */
    static void marks(Map<String, Datum> data, List<Course> courses, LocalDate from) {
        var byExam = new LinkedHashMap<String, List<String>>();
        courses.stream().flatMap(course -> course.sittings().stream()).filter(each -> !each.on().isBefore(from) && FitForParents.fits(each.name()))
                .sorted(Comparator.comparing(Sitting::on)).forEach(each -> byExam.computeIfAbsent(each.name(), _ -> new ArrayList<>()).add(mark(each)));
        say(data, "考试成绩", String.join("；", byExam.entrySet().stream().map(each -> each.getKey() + "：" + list(each.getValue())).toList()));
    }

    private static String mark(Sitting sitting) {
        return sitting.subject() + (sitting.told().points() == null ? sitting.told().words() : sitting.told().words() + "分（满分" + sitting.full().stripTrailingZeros().toPlainString() + "分）");
    }

    private static void coming(Map<String, Datum> data, Coming coming, LocalDate asOf) {
        if (coming.term().until().isAfter(asOf)) say(data, "学期末", DaysInWords.withWeekday(coming.term().until()));
        coming.start().filter(day -> day.isAfter(asOf)).ifPresent(day -> say(data, "开学", DaysInWords.withWeekday(day)));
        data.put("假期", new Datum.Rows(coming.holidays().stream().map(each -> new Datum.Row(each.from().toString(), Map.of(
                "假名", new Datum.Phrase(each.name()), "假日", new Datum.Phrase(DaysInWords.span(each.from(), each.until()))))).toList()));
    }

    private static void count(Map<String, Datum> data, String name, List<LocalDate> days, Origin origin) {
        data.put(name, new Datum.Number(days.size(), null, origin));
        say(data, name + "日子", DaysInWords.all(days));
    }

    private static void say(Map<String, Datum> data, String name, String words) {
        if (!words.isEmpty()) data.put(name, new Datum.Phrase(words));
    }

    private static String list(Collection<String> words) {
        return String.join("、", words);
    }
}
