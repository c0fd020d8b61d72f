package org.nuanyang.access;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is charged with: a role at an organisation (or for one child), from a day until a last day.
 *
 * @param child the child a helper looks after; null for every other role
 * @param until the last day on which it holds; null while there is no end in sight
 */
public record Duty(Role role, OrgId org, @Nullable UUID child, LocalDate from, @Nullable LocalDate until) {
    public boolean inForce(LocalDate on) {
        return !on.isBefore(from) && (until == null || !on.isAfter(until));
    }
}
