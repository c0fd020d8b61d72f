package org.nuanyang.risk.incident;

/** What a line of the log tells. */
public enum LogKind {
    STARTED, CALLED, ARRIVED, JOINED, STEP_DONE, STEP_UNDONE, NOTE, REPORTED, NAMED, CLOSED, REOPENED;

    /** What somebody may write down by hand. */
    public boolean isTold() {
        return this == CALLED || this == ARRIVED || this == NOTE;
    }
}
