package org.nuanyang.risk.attendance;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.nuanyang.roster.ChildId;

/**
 * A child of whom nobody knows why it is not there today, and whose family nobody has reached.
 *
 * @param since when that was first said
 * @param tried somebody has called, in vain
 */
public record Uncalled(ChildId child, String name, UUID klass, Mark mark, Instant since, boolean tried) {
    public boolean late(AttendanceRule rule, Instant now) {
        return Duration.between(since, now).toMinutes() >= rule.callMinutes();
    }

    @Override
    public String toString() {
        return "Uncalled " + child;
    }
}
