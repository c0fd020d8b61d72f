package org.nuanyang.mind.counselling;

import java.time.LocalDate;
import java.time.LocalTime;

/** A day and the time on it. */
public record Slot(LocalDate on, LocalTime from, LocalTime until) {
    /** More than a morning is no talk. */
    public static final int LONGEST_MINUTES = 240;

    public String times() {
        return from + "–" + until;
    }
}
