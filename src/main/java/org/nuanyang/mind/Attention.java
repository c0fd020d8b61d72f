package org.nuanyang.mind;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.roster.ChildId;

/**
 * How much attention is due to a child since a day, and what those around it are to do.
 *
 * @param version goes up by one each time; nought when nobody has said anything yet
 */
public record Attention(ChildId child, int version, Tier tier, @Nullable String plan, @Nullable LocalDate reviewOn, AccountId by, LocalDate on) {
    public boolean reviewDue(LocalDate today) {
        return reviewOn != null && !reviewOn.isAfter(today);
    }

    @Override
    public String toString() {
        return "Attention " + child + " " + version;
    }
}
