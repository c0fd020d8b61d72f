package org.nuanyang.study.marks.reading;

import java.util.List;
import java.util.regex.Pattern;
import org.nuanyang.importing.values.Plain;

/** What a title calls the exam, without the school, the class and the word table: 2026年春季期中考试. */
final class ExamTitle {
    private static final Pattern TELLS = Pattern.compile(".*(考|测|检测|质检|成绩|期中|期末).*");
    private static final Pattern SCHOOL = Pattern.compile("^.*?(小学|中学|学校|教学点|中心校)");
    private static final Pattern CLASS = Pattern.compile(
            "(小学|初中)?[一二三四五六七八九初1-9]{1,2}(年级)?[(]?[一二三四五六七八九十\\d]{0,2}[)]?班|[一二三四五六七八九1-9]年级|(20)?\\d{2}级[(]?\\d{0,2}[)]?班?");
    private static final Pattern TABLE = Pattern.compile("(学生)?(各科)?(成绩|分数)(统计|登记|汇总|一览|公布|总|分析)?(表|册|单)?$|(统计|登记|汇总)表$");
    private static final int LONGEST = 60;

    private ExamTitle() {}

    static String in(List<String> titles) {
        return titles.stream().map(Plain::narrow).filter(text -> TELLS.matcher(text).matches() && text.length() <= 2 * LONGEST).map(ExamTitle::bare)
                .filter(text -> !text.isEmpty() && text.length() <= LONGEST).findFirst().orElse("");
    }

    private static String bare(String title) {
        var bare = SCHOOL.matcher(title).replaceFirst("");
        bare = CLASS.matcher(bare).replaceAll("");
        bare = TABLE.matcher(bare).replaceFirst("");
        return bare.replaceAll("^[-—:、,()]+|[-—:、,(]+$", "");
    }
}
