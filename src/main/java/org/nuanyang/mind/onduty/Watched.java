package org.nuanyang.mind.onduty;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;

/** A sitting that is not over, as the principal knows it. @param first null: whoever opened it */
public record Watched(UUID id, OrgId school, @Nullable OrgId klass, String title, Instant opens, Instant closes, AccountId openedBy,
        @Nullable AccountId first, @Nullable AccountId next, int version) {
    public AccountId now() {
        return first == null ? openedBy : first;
    }
}
