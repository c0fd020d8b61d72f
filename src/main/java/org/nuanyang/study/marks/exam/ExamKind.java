package org.nuanyang.study.marks.exam;

/** 单元、期中、期末. */
public enum ExamKind {
    UNIT, MIDTERM, FINAL, OTHER;

    /** As a title tells it. */
    public static ExamKind in(String title) {
        if (title.contains("期中") || title.contains("半期")) return MIDTERM;
        if (title.contains("期末") || title.contains("学年考")) return FINAL;
        return title.contains("单元") || title.contains("月考") || title.contains("周测") || title.contains("周考") ? UNIT : OTHER;
    }
}
