package org.nuanyang.access;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who can sign in, as an administrator sees them.
 *
 * @param secondStepSince null while there is nothing beside the password
 * @param hasPassword without one the account is only a name that duties hang on
 */
public record Account(
        AccountId id,
        int county,
        String login,
        String name,
        boolean hasPassword,
        boolean mustChange,
        @Nullable Instant lockedUntil,
        @Nullable String language,
        @Nullable LocalDate closedOn,
        @Nullable Instant secondStepSince) {}
