package org.nuanyang.risk.harm.entry;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;

/**
 * Who is accused.
 *
 * @param account finds nothing of the report
 * @param pastSchool nobody at the school but the reporter is told
 */
public record HarmSuspect(UUID id, SuspectKind kind, @Nullable AccountId account, @Nullable String words, boolean pastSchool, Instant at) {
    @Override
    public String toString() {
        return "HarmSuspect " + id;
    }
}
