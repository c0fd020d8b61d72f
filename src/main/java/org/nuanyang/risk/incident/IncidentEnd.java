package org.nuanyang.risk.incident;

/** How it ended. */
public enum IncidentEnd {
    SAFE, HANDED_ON, HARMED, FALSE_ALARM
}
