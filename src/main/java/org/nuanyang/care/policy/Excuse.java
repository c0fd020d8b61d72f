package org.nuanyang.care.policy;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.care.Matter;
import org.nuanyang.roster.ChildId;

/**
 * 说明: on these days nothing is asked for a child, and why. It is an answer to what was owed, not a record that it was done.
 *
 * @param matter null when it stands for all
 * @param until the first day on which it no longer holds
 */
public record Excuse(ExcuseId id, ChildId child, @Nullable Matter matter, ExcuseWhy why, @Nullable String note, LocalDate from, LocalDate until,
        AccountId by, Instant at, @Nullable AccountId withdrawnBy, @Nullable Instant withdrawnAt) {

    public boolean stands() {
        return withdrawnAt == null;
    }

    Excuse withoutNote() {
        return new Excuse(id, child, matter, why, null, from, until, by, at, withdrawnBy, withdrawnAt);
    }

    boolean meets(@Nullable Matter other, LocalDate first, LocalDate end) {
        return stands() && (matter == null || matter == other) && from.isBefore(end) && first.isBefore(until);
    }
}
