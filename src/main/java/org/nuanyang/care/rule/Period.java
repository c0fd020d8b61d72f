package org.nuanyang.care.rule;

import java.time.LocalDate;

/** From a day to a day, both included. */
public record Period(LocalDate from, LocalDate until) {
    public Period {
        if (until.isBefore(from)) throw new IllegalArgumentException("ends before it begins: " + from + " " + until);
    }

    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    boolean meets(LocalDate first, LocalDate last) {
        return !until.isBefore(first) && !from.isAfter(last);
    }
}
