package org.nuanyang.protection.retention;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;

/**
 * Nothing of a child, or of all children of a school, is erased while it lasts: a dispute, a case, an inquiry.
 *
 * @param name of the child or school
 */
public record Hold(
        UUID id, @Nullable UUID child, @Nullable UUID school, @Nullable String name, String reason, AccountId by, Instant at,
        @Nullable Instant liftedAt, @Nullable String liftedWhy) {}
