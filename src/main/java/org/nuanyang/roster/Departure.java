package org.nuanyang.roster;

import java.time.LocalDate;

/** A child has left the roll; the file stays. */
public record Departure(LocalDate on, Why why) {
    public enum Why { TRANSFERRED, GRADUATED, DROPPED_OUT, MADE_BY_MISTAKE, DIED }
}
