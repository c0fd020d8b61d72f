package org.nuanyang.care.rule;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 漏N周: what Today says beside something due. A missed period is counted as missed for ever, but is no debt: the line
 * stands only while something is due, and tells what was missed since anybody last did it; once done it is gone.
 */
public final class Behind {
    private Behind() {}

    /**
     * How many periods were missed before this due one, by whoever answers for it.
     *
     * @param quotas of the same child and duty
     * @param lastDone the last day on which something that fulfils the duty was done; null for never
     */
    public static int missedBefore(Quota due, List<Quota> quotas, @Nullable LocalDate lastDone, LocalDate on) {
        if (Status.of(due, on) != Status.DUE) return 0;
        return (int) quotas.stream().filter(quota -> Status.of(quota, on) == Status.MISSED && quota.seat().answersLike(due.seat()))
                .filter(quota -> lastDone == null || quota.coversUntil().isAfter(lastDone)).count();
    }
}
