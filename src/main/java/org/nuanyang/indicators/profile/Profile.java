package org.nuanyang.indicators.profile;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.ClassYear;
import org.nuanyang.access.OrgId;
import org.nuanyang.indicators.Indicator;
import org.nuanyang.roster.GuardianKind;
import org.nuanyang.roster.Relation;
import org.nuanyang.roster.Sex;
import org.nuanyang.roster.condition.Condition;

/**
 * How a child stands on a day, as far as figures tell children apart.
 *
 * @param of the indicators whose denominator the child is in
 * @param in those whose numerator it is in
 * @param ground by which case the county's definition counts it, by its name; null unless it does
 * @param agreement a written agreement on entrusted care holds
 * @param condition age, health, hardship; null where nobody asked for it
 */
public record Profile(
        UUID child, OrgId school, @Nullable OrgId klass, @Nullable ClassYear year, @Nullable Sex sex, @Nullable Relation relation, @Nullable Boolean boarding,
        @Nullable String ground, boolean agreement, Set<Indicator> of, Set<Indicator> in, @Nullable Condition condition) {
    public GuardianKind guardian() {
        return GuardianKind.of(relation);
    }

    Profile with(@Nullable Condition told) {
        return new Profile(child, school, klass, year, sex, relation, boarding, ground, agreement, of, in, told);
    }
}
