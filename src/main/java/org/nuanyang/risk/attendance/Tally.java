package org.nuanyang.risk.attendance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** How many should have been there and how many were not; of a class on a day, or summed over days and classes. */
public record Tally(int onRoll, int absent, int unexplained, int late, int leftEarly) {
    public static final Tally NONE = new Tally(0, 0, 0, 0, 0);

    public Tally plus(Tally other) {
        return new Tally(onRoll + other.onRoll, absent + other.absent, unexplained + other.unexplained, late + other.late, leftEarly + other.leftEarly);
    }

    public int present() {
        return onRoll - absent;
    }

    /** 出勤率, in per cent to one place: days there of days to be there. Late is there. Empty where nobody should have been. */
    public Optional<BigDecimal> rate() {
        return onRoll == 0 ? Optional.empty() : Optional.of(BigDecimal.valueOf(100L * present()).divide(BigDecimal.valueOf(onRoll), 1, RoundingMode.HALF_UP));
    }
}
