package org.nuanyang.audit;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of a county's log are asked for; what is null is not asked about.
 *
 * @param accounts who did it
 * @param noun what it is about: {@code child}
 * @param action what was done: {@code child.opened}
 * @param from the first moment, {@code to} the first one after
 * @param subject to whom it was done
 * @param orgs where; with a subject also what was recorded of no place
 * @param before older than the line of this number
 */
public record AuditFilter(
        @Nullable Collection<UUID> accounts,
        @Nullable String noun,
        @Nullable String action,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable UUID subject,
        @Nullable Collection<UUID> orgs,
        @Nullable Long before) {}
