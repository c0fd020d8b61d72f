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
 * @param contact whom a child may turn to afterwards, and {@code lines} the numbers it may call
 */
public record Sitting(
        SittingId id, OrgId school, @Nullable OrgId klass, Scale scale, String title, Instant opensAt, Instant closesAt, String contact, String lines,
        AccountId openedBy, @Nullable Instant endedAt) {
    public boolean over(Instant now) {
        return endedAt != null || !now.isBefore(closesAt);
    }

    public boolean early(Instant now) {
        return now.isBefore(opensAt);
    }
}
