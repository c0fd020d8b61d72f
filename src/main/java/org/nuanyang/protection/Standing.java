package org.nuanyang.protection;

import java.time.LocalDate;
import java.util.Set;

/**
 * Approvals of the moment that together reach all that is wanted.
 *
 * @param until the last day on which all of them hold
 */
public record Standing(Set<ApprovalId> approvals, LocalDate until) {
    public Standing {
        approvals = Set.copyOf(approvals);
    }
}
