package org.nuanyang.care;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;

/**
 * 关爱制度: what is owed, by whom, how often, for whom, from when (domain section 5). It never changes but for its end;
 * another policy is another duty.
 *
 * @param school whose own it is; null for the county's
 * @param fulfilledBy any of these does: a letter or a family call
 * @param cohort for whom it holds
 * @param minutes one takes about so many
 * @param until the first day on which it no longer holds
 */
public record CareDuty(CareDutyId id, @Nullable OrgId school, Matter matter, Set<Matter> fulfilledBy, OwedBy owedBy, Cadence cadence,
        CohortChoice cohort, int minutes, LocalDate from, @Nullable LocalDate until) {
    public CareDuty {
        fulfilledBy = Set.copyOf(fulfilledBy);
        if (fulfilledBy.isEmpty()) throw new IllegalArgumentException("nothing fulfils it");
    }

    public boolean inForce(LocalDate on) {
        return !on.isBefore(from) && (until == null || on.isBefore(until));
    }
}
