package org.nuanyang.risk.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.roster.ChildId;

/**
 * Somebody was called about a day on which a child was not there.
 *
 * @param said what they answered; null when nothing was noted
 */
public record AbsenceCall(UUID id, ChildId child, LocalDate day, Called party, boolean reached, @Nullable String said, AccountId by, Instant at) {
    public enum Called { FATHER, MOTHER, GUARDIAN, OTHER }

    @Override
    public String toString() {
        return "AbsenceCall " + id;
    }
}
