package org.nuanyang.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Contributed by modules that bring people and children together by other means than a duty the administrator grants. Asked
 * on every request: one indexed query each, please.
 */
public interface Grants {
    /** The duties of a helper, each for one child, that this account holds on this day. */
    default List<Duty> helping(int county, AccountId account, LocalDate on) {
        return List.of();
    }

    /** What a responsible person has approved, or an emergency opens, at this moment: for one child or a place. */
    default List<Duty> beyondDuty(int county, AccountId account, Instant now) {
        return List.of();
    }

    /** The inverse of both: which accounts they let see this child at this moment. */
    default List<Held> seeing(int county, UUID child, OrgId school, @Nullable OrgId klass, Instant now) {
        return List.of();
    }

    /** What an account holds. */
    record Held(AccountId account, Duty duty) {}
}
