package org.nuanyang.mind.passing;

/** What was open: somebody was to see the child after a screening, or a talk was asked for or set. */
public enum PassedKind {
    FOLLOW_UP, APPOINTMENT
}
