package org.nuanyang.protection;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;

/** One child's file, opened for hours by somebody without a duty towards the child. */
public record Emergency(
        EmergencyId id, UUID child, OrgId school, @Nullable OrgId klass, AccountId opener, String reason, Instant from, Instant until, @Nullable Review review) {
    public enum Verdict {
        JUSTIFIED, UNJUSTIFIED
    }

    public record Review(AccountId by, Instant at, Verdict verdict, @Nullable String words) {}

    public boolean open(Instant now) {
        return now.isBefore(until);
    }
}
