package org.nuanyang.access;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long an account rests after wrong passwords, or wrong second steps: from the third on, longer each time, an hour at most. A day after
 * the last rest all is forgotten.
 */
public record LockOut(int failures, @Nullable Instant until) {
    public static final LockOut NONE = new LockOut(0, null);

    private static final int FREE = 2;
    private static final List<Duration> RESTS = List.of(
            Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofMinutes(2),
            Duration.ofMinutes(10), Duration.ofMinutes(30), Duration.ofHours(1));
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

    /** What is left of the rest; zero when it is over. */
    public Duration left(Instant now) {
        return until == null || !until.isAfter(now) ? Duration.ZERO : Duration.between(now, until);
    }

    public LockOut afterFailure(Instant now) {
        boolean forgotten = until != null && until.plus(FORGOTTEN_AFTER).isBefore(now);
        int count = forgotten ? 1 : failures + 1;
        return new LockOut(count, count <= FREE ? null : now.plus(RESTS.get(Math.min(count - FREE, RESTS.size()) - 1)));
    }
}
