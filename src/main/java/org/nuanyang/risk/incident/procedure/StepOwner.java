package org.nuanyang.risk.incident.procedure;

/** Whose step it is. */
public enum StepOwner {
    FINDER, HOMEROOM, PRINCIPAL, PSYCHOLOGY, HEALTH, STAFF
}
