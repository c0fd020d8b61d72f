package org.nuanyang.risk.incident;

/** What has happened, in the order in which the screen offers it. */
public enum IncidentKind {
    MISSING, SELF_HARM, VIOLENCE, ACCIDENT, ILLNESS, BULLYING, DROWNING, DISASTER, OTHER
}
