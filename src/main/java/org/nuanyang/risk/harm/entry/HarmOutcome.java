package org.nuanyang.risk.harm.entry;

/** How the county closes a report, or that it opens it again. */
public enum HarmOutcome {
    CASE_FILED, NOT_FILED, PROTECTED, HANDED_ON, UNFOUNDED, REOPENED;

    public boolean closes() {
        return this != REOPENED;
    }
}
