package org.nuanyang.risk.incident;

/** Whose step it is. */
public enum StepOwner {
    FINDER, HOMEROOM, PRINCIPAL, PSYCHOLOGY, HEALTH, STAFF
}
