package org.nuanyang.risk.harm.entry;

/** Who is accused, as far as the reporter knows. */
public enum SuspectKind {
    PARENT, GUARDIAN, RELATIVE, PRINCIPAL, STAFF, HELPER, PUPIL, ABOVE_THE_SCHOOL, OTHER, UNKNOWN;

    /** Whoever works for the child; without an account it may be anybody of the school. */
    public boolean worksForTheChild() {
        return this == STAFF || this == HELPER;
    }

    public boolean isOfTheHome() {
        return this == PARENT || this == GUARDIAN;
    }
}
