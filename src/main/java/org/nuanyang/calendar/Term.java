package org.nuanyang.calendar;

import java.time.LocalDate;

/** 学期: the first or second of a school year, from its first to its last day of school. */
public record Term(SchoolYear year, int number, LocalDate from, LocalDate until) {
    /** As it stands on official papers: 2025—2026学年第一学期. */
    public String label() {
        return year.label() + (number == 1 ? "第一学期" : "第二学期");
    }

    /** As addresses name it: 2025.2. */
    public String key() {
        return year.starts() + "." + number;
    }

    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
