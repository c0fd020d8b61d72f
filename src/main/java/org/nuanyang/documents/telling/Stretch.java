package org.nuanyang.documents.telling;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Of which time a document tells: a month, a term, a school year, a phase of the programme; whole months or whole terms.
 *
 * @param until the last day; a stretch that still runs is told as of today
 * @param words as it is read: 2025—2026学年第一学期
 */
public record Stretch(Kind kind, LocalDate from, LocalDate until, String words) {
    public enum Kind { MONTH, TERM, SCHOOL_YEAR, PHASE }

    public Stretch {
        if (until.isBefore(from)) throw new IllegalArgumentException("ends before it begins: " + from + ", " + until);
    }

    public YearMonth lastMonth() {
        return YearMonth.from(until);
    }
}
