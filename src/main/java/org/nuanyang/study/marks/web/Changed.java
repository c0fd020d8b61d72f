package org.nuanyang.study.marks.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Words;

/** How a mark stands to the child's own past, in words; colour adds nothing. */
final class Changed {
    private Changed() {}

    static String words(@Nullable BigDecimal change) {
        if (change == null) return Words.say("study.course.nothing");
        var whole = change.setScale(0, RoundingMode.HALF_UP);
        if (whole.signum() == 0) return Words.say("study.course.same");
        return Words.say(whole.signum() > 0 ? "study.course.higher" : "study.course.lower", whole.abs().toPlainString());
    }
}
