package org.nuanyang.indicators.closing;

/** How far a class or a school has come with a period. */
public enum ClosingState {
    OPEN, SUBMITTED,
    /** By the level above, with words; or opened again after it was locked. */
    RETURNED, LOCKED;

    public boolean handedIn() {
        return this == SUBMITTED || this == LOCKED;
    }
}
