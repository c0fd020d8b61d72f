package org.nuanyang.protection;

import java.util.Set;

/** Whether a set of children may leave with somebody. */
public sealed interface Clearance {
    /** No more than the county's number: the duty is enough. */
    record NotNeeded() implements Clearance {}

    /** Approved; for the register of what has left. */
    record Given(Set<ApprovalId> approvals) implements Clearance {
        public Given {
            approvals = Set.copyOf(approvals);
        }
    }

    /** To be asked for first. */
    record Missing(int children, int mostWithout) implements Clearance {}

    default boolean lets() {
        return !(this instanceof Missing);
    }
}
