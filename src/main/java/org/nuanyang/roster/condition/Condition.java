package org.nuanyang.roster.condition;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.EconomicCategory;
import org.nuanyang.roster.definition.Membership.Ground;

/**
 * @param age full years on the day; null where the birth date is not told
 * @param ground by which case the definition counts the child that day; null unless it does
 * @param rural whether the household is rural; null where it is not told
 * @param hardships the family's economic categories, and what the file says of the child as an orphan
 */
public record Condition(ChildId child, @Nullable Integer age, @Nullable Ground ground, @Nullable Boolean rural, Health health, Set<EconomicCategory> hardships) {
    public Condition {
        hardships = Set.copyOf(hardships);
    }
}
