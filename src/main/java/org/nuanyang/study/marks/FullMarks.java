package org.nuanyang.study.marks;

import java.math.BigDecimal;
import java.util.Optional;
import org.nuanyang.common.Refusal;

/** 满分 that are corrected: the percent of every mark changes with them, so whoever does it says why. */
public final class FullMarks {
    private static final int LONGEST = 100;

    private FullMarks() {}

    public static Optional<Refusal> unexplained(BigDecimal before, BigDecimal now, String why) {
        if (why.isBlank()) return Optional.of(Refusal.of("study.full.why-missing", words(before), words(now)));
        return why.strip().length() > LONGEST ? Optional.of(Refusal.of("study.full.why-long", why.strip().length(), LONGEST)) : Optional.empty();
    }

    private static String words(BigDecimal full) {
        return full.stripTrailingZeros().toPlainString();
    }
}
