package org.nuanyang.roster.definition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;

/** A county's decision to work by a definition, with its numbers, from a day on. */
public record Choice(
        UUID id, LocalDate from, Definition definition, Numbers numbers, AccountId by, Instant at, @Nullable AccountId withdrawnBy,
        @Nullable Instant withdrawnAt) {

    public boolean stands() {
        return withdrawnAt == null;
    }

    boolean same(LocalDate from, Definition definition, Numbers numbers) {
        return this.from.equals(from) && this.definition == definition && this.numbers.equals(numbers);
    }
}
