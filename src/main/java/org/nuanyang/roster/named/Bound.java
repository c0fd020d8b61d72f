package org.nuanyang.roster.named;

import java.time.LocalDate;

/** A day that decides whether a child is meant; of two, the one that leaves fewer children holds. */
public enum Bound {
    /** The last of it before this day; where there was none, the file was made before it. */
    LAST_TALK_BEFORE, LAST_CALL_HOME_BEFORE, LAST_VISIT_BEFORE,
    GUARDIAN_BORN_BY,
    BORN_AFTER, BORN_BY;

    LocalDate narrower(LocalDate one, LocalDate other) {
        return (this == BORN_AFTER) == one.isAfter(other) ? one : other;
    }
}
