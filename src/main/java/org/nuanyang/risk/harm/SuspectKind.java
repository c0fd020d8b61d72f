package org.nuanyang.risk.harm;

/** Who is accused, as far as the reporter knows. */
public enum SuspectKind {
    PARENT, GUARDIAN, RELATIVE, PRINCIPAL, STAFF, HELPER, PUPIL, ABOVE_THE_SCHOOL, OTHER, UNKNOWN;

    /** Whoever works for the child; without an account it may be anybody of the school. */
    boolean worksForTheChild() {
        return this == STAFF || this == HELPER;
    }

    boolean isOfTheHome() {
        return this == PARENT || this == GUARDIAN;
    }
}
