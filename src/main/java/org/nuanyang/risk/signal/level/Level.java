package org.nuanyang.risk.signal.level;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.risk.RiskLevel;
import org.nuanyang.roster.ChildId;

/**
 * How great the concern for a child is since a day.
 *
 * @param version goes up by one each time
 * @param reason the words of whoever set it
 * @param reviewOn null for no concern
 */
public record Level(ChildId child, int version, RiskLevel level, String reason, @Nullable LocalDate reviewOn, AccountId by, LocalDate on) {
    public boolean reviewDue(LocalDate today) {
        return reviewOn != null && !reviewOn.isAfter(today);
    }

    @Override
    public String toString() {
        return "Level " + child + " " + version;
    }
}
