package org.nuanyang.risk.harm.clock;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.nuanyang.risk.harm.HarmBody;

/** Until when a body must be told, and when it was. Both are moments that are kept: no restart sets a clock back. */
public record HarmClock(HarmBody body, Instant due, @Nullable Instant told) {
    public boolean running() {
        return told == null;
    }

    public boolean overdue(Instant now) {
        return told == null && !now.isBefore(due);
    }

    public boolean inTime() {
        return told != null && !told.isAfter(due);
    }

    public Duration left(Instant now) {
        return Duration.between(now, due);
    }
}
