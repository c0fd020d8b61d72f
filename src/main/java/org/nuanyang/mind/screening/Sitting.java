package org.nuanyang.mind.screening;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;
import org.nuanyang.mind.scale.Scale;

/**
 * One scale, sat within a stretch of time.
 *
 * @param scale as it stood when the sitting was opened
 * @param watch who is told first when an answer calls for somebody at once
 * @param contact whom a child may turn to afterwards, and {@code lines} the numbers it may call
 */
public record Sitting(
        SittingId id, OrgId school, @Nullable OrgId klass, Scale scale, String title, Instant opensAt, Instant closesAt, String contact, String lines,
        AccountId openedBy, @Nullable Instant endedAt, Watch watch) {

    /** 值守. @param first null: who opened the sitting. @param next when that one is not there; null: another psychology teacher, then the principal */
    public record Watch(@Nullable AccountId first, @Nullable AccountId next, int version) {
        public static final Watch USUAL = new Watch(null, null, 0);
    }

    public AccountId onDuty() {
        return watch.first() == null ? openedBy : watch.first();
    }

    public boolean over(Instant now) {
        return endedAt != null || !now.isBefore(closesAt);
    }

    public boolean early(Instant now) {
        return now.isBefore(opensAt);
    }
}
