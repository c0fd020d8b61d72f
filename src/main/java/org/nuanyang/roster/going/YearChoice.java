package org.nuanyang.roster.going;

import org.nuanyang.roster.ChildId;

/** What was decided about one pupil who does not simply go up with the class. */
public record YearChoice(ChildId child, Instead kind, String reason) {
    public enum Instead { REPEATS, TRANSFERRED, DROPPED_OUT }

    public YearChoice {
        reason = reason.strip();
    }
}
