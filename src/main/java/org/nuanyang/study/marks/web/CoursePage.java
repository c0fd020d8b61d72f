package org.nuanyang.study.marks.web;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Words;
import org.nuanyang.study.marks.Course;
import org.nuanyang.study.marks.Sitting;

/** A child's course in each subject, beside its own past and the middle of the class. */
record CoursePage(String name, String backUrl, List<Course> courses) {
    /** 2025-11 期中: short enough for an axis. */
    public String label(Sitting sitting) {
        return sitting.on() + " " + sitting.name();
    }

    public String percent(@Nullable BigDecimal percent) {
        return percent == null ? "—" : percent.stripTrailingZeros().toPlainString();
    }

    public String drawn(@Nullable BigDecimal percent) {
        return percent == null ? "" : percent.toPlainString();
    }

    /** 67/100, 缺考. */
    public String told(Sitting sitting) {
        return sitting.told().points() == null ? sitting.told().words() : sitting.told().words() + "/" + sitting.full().stripTrailingZeros().toPlainString();
    }

    /** 比自己之前高 6, 低 12, 没有可比的. */
    public String change(Course course, Sitting sitting) {
        return Changed.words(course.change(sitting));
    }

    public boolean many(Course course) {
        return course.sittings().stream().filter(each -> each.percent() != null).count() > 1;
    }

    public String note(Course course) {
        var fall = course.fall();
        if (fall == null) return Words.say("study.course.one");
        return Words.say("study.course.note", Changed.words(fall.by().negate()), fall.exams() - 1);
    }
}
