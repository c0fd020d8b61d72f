package org.nuanyang.calendar;

import java.time.LocalDate;
import java.time.Month;

/** 学年: from 1 September to 31 August, named by the year in which it begins. */
public record SchoolYear(int starts) {
    public static SchoolYear of(LocalDate on) {
        return new SchoolYear(on.getMonth().compareTo(Month.SEPTEMBER) >= 0 ? on.getYear() : on.getYear() - 1);
    }

    public LocalDate from() {
        return LocalDate.of(starts, Month.SEPTEMBER, 1);
    }

    public LocalDate until() {
        return LocalDate.of(starts + 1, Month.AUGUST, 31);
    }

    public SchoolYear next() {
        return new SchoolYear(starts + 1);
    }

    /** As it stands on official papers: 2025—2026学年. */
    public String label() {
        return "%d—%d学年".formatted(starts, starts + 1);
    }
}
