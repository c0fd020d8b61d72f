package org.nuanyang.risk.harm;

/** As what somebody may know of a report. */
public enum Standing {
    REPORTER,
    /** The county's officer for reports. */
    OFFICER,
    /** That there is a report, of which child, and what is due; not who reports, who is accused and what was seen. */
    PRINCIPAL;

    public boolean knowsAll() {
        return this != PRINCIPAL;
    }
}
