package org.nuanyang.access;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A personal access token as its holder sees it in the list: never the token itself. */
public record Token(
        TokenId id,
        String name,
        Instant madeAt,
        LocalDate expiresOn,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {
    public boolean works(LocalDate on) {
        return revokedAt == null && !on.isAfter(expiresOn);
    }
}
