package org.nuanyang.risk.study;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.nuanyang.risk.RiskLevel;
import org.nuanyang.risk.signal.Found;
import org.nuanyang.risk.signal.Found.Evidence;
import org.nuanyang.risk.signal.Rule;
import org.nuanyang.risk.signal.SignalKind;
import org.nuanyang.roster.ChildId;
import org.nuanyang.study.marks.Course;

/** 学业成绩明显下降: of the cases that call for an individual plan (domain section 7, "steep fall in study"). */
final class FallRule {
    private FallRule() {}

    /** One signal a subject; a further exam is a new cause. Twice the threshold weighs more. */
    static Optional<Found> fallen(ChildId child, Course course, LocalDate on, Rule rule) {
        var fall = course.fall();
        if (fall == null || !fall.steep(rule.n()) || fall.latest().on().isBefore(on.minusDays(rule.m()))) return Optional.empty();
        boolean twice = fall.by().compareTo(BigDecimal.valueOf(2L * rule.n())) >= 0;
        var now = Objects.requireNonNull(fall.latest().percent());
        return Optional.of(new Found(child, SignalKind.STUDY_FALL, course.subject(), fall.latest().on(), fall.latest().exam().toString(),
                twice ? RiskLevel.KEY : RiskLevel.WATCH,
                Evidence.of(fall.latest().middle() == null ? "risk.found.study-fall" : "risk.found.study-fall.class", "/children/" + child + "/marks",
                        course.subject(), fall.exams(), whole(fall.by()), plain(fall.past()), fall.latest().on(), fall.latest().name(), plain(now), whole(fall.ofClass().negate()))));
    }

    private static String whole(BigDecimal points) {
        return points.setScale(0, RoundingMode.HALF_UP).toPlainString();
    }

    private static String plain(BigDecimal percent) {
        return percent.stripTrailingZeros().toPlainString();
    }
}
