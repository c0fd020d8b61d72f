package org.nuanyang.study.marks;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;
import org.nuanyang.study.marks.exam.ExamId;
import org.nuanyang.study.marks.exam.ExamKind;

/**
 * A child in one subject of one exam.
 *
 * @param klass in which the child sat it
 * @param median of the class that sat it; null where fewer than five did
 */
public record Sitting(
        ExamId exam, String name, ExamKind kind, LocalDate on, OrgId klass, String subject, Told told, BigDecimal full, int sat, @Nullable BigDecimal median) {
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    /** In percent of the full marks, so that exams compare; null without points. */
    public @Nullable BigDecimal percent() {
        return told.points() == null ? null : percent(told.points());
    }

    /** The middle of the class in percent. */
    public @Nullable BigDecimal middle() {
        return median == null ? null : percent(median);
    }

    private BigDecimal percent(BigDecimal points) {
        return points.multiply(HUNDRED).divide(full, 1, RoundingMode.HALF_UP);
    }
}
