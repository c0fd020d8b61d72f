package org.nuanyang.study.marks.reading;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nuanyang.importing.values.Plain;
import org.nuanyang.study.marks.subject.Subjects;

/** What a column is. */
sealed interface Head {
    record Name() implements Head {}

    record Clazz() implements Head {}

    record Grade() implements Head {}

    record Marks(String subject, @Nullable BigDecimal full) implements Head {}

    /** One row a child and subject: 科目, and beside it 成绩 and perhaps 满分. */
    record SubjectName() implements Head {}

    record Score() implements Head {}

    record Full() implements Head {}

    /** Read by nobody: sums, means, places, numbers. */
    record Passed() implements Head {}

    /** Not understood; named to the person. */
    record Strange() implements Head {}

    Pattern NAME = Pattern.compile("(学生|考生|儿童|孩子)?(姓名|名字|名单)|学生");
    Pattern CLASS = Pattern.compile("(所在|行政|教学)?(班级|班)(名称)?|年级班级|班级名|年级[、/和]?班级?");
    Pattern GRADE = Pattern.compile("(所在)?年级");
    Pattern SCORE = Pattern.compile("(考试)?(成绩|分数|得分|卷面|卷面分|原始分|实得分|考分|分)");
    Pattern PASSED = Pattern.compile(
            ".*(名次|排名|位次|名[(]|班名|级名|校名|等级|等第|等次|平均|均分|总分|总成绩|合计|总计|进退|升降|班次|级次|校次|折合|赋分|标准分|差值|增减|评语|备注|说明|签名|签字|监考).*"
                    + "|(序号|编号|序|号|学号|考号|考试号|准考证号|学籍号|全国学籍号|座号|座位号|座位|考场|考室|性别|男女|身份证号|身份证|出生日期|年龄|学校|学校名称|校名|单位|家长|电话|联系电话|班主任|任课教师|教师|民族|住址|村|类别|位|层次|文|理)");

    static Head of(List<String> path) {
        if (path.isEmpty()) return new Strange();
        var leaf = plain(path.getLast());
        var above = path.size() > 1 ? plain(path.get(path.size() - 2)) : "";
        if (NAME.matcher(leaf).matches()) return new Name();
        if (leaf.matches("(满分|总分值|分值|卷面总分|试卷满分)")) return new Full();
        if (leaf.matches("(科目|学科|课程|科目名称|考试科目)")) return new SubjectName();
        if (CLASS.matcher(leaf).matches()) return new Clazz();
        if (GRADE.matcher(leaf).matches()) return new Grade();
        var own = Subjects.heading(path.getLast()).orElse(null);
        if (own != null && !passed(path.getLast())) return new Marks(own.subject(), own.full() == null ? Subjects.full(above) : own.full());
        var group = path.size() > 1 ? Subjects.heading(path.get(path.size() - 2)).orElse(null) : null;
        boolean points = SCORE.matcher(leaf.replaceAll("\\(.*\\)", "")).matches() || leaf.matches("[(]?(满分)?\\d{2,3}分?[)]?");
        if (points && group != null) return new Marks(group.subject(), group.full() == null ? own(leaf) : group.full());
        if (points) return new Score();
        return passed(path.getLast()) ? new Passed() : new Strange();
    }

    /** The words that can stand over a table of marks. In a file of text alone the marks are text too: a bare figure is no heading. */
    static boolean know(String label) {
        return !Plain.narrow(label).matches("\\d+(\\.\\d+)?") && !(of(List.of(label)) instanceof Strange);
    }

    private static boolean passed(String label) {
        return PASSED.matcher(plain(label)).matches();
    }

    private static @Nullable BigDecimal own(String leaf) {
        var full = Subjects.full(leaf);
        return full == null && leaf.matches("\\d{2,3}") ? new BigDecimal(leaf) : full;
    }

    private static String plain(String label) {
        return Plain.narrow(label).replaceAll("[:*#]", "");
    }
}
