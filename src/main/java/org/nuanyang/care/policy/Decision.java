package org.nuanyang.care.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;
import org.nuanyang.care.CareDutyId;

/**
 * A step of policy: from a day on some duties end and others begin. Changing one is ending it and beginning another; adopting
 * a preset is ending what it does not hold and beginning what is not there yet.
 *
 * @param school whose own policy it is; null for the county's
 */
public record Decision(@Nullable OrgId school, LocalDate from, Set<CareDutyId> ends, List<DutyTerms> begins) {
    public Decision {
        ends = Set.copyOf(ends);
        begins = List.copyOf(begins);
    }
}
