package org.nuanyang.indicators;

import java.time.LocalDate;
import java.time.YearMonth;
import org.nuanyang.calendar.SchoolYear;
import org.nuanyang.calendar.Term;
import org.nuanyang.common.Words;

/**
 * Of which time a figure is: as of today, or of a month, a term or a school year. How things stood is asked of its last day; what
 * happened, of all its days.
 *
 * @param until the last day
 */
public record Span(Kind kind, LocalDate from, LocalDate until) {
    public enum Kind { NOW, MONTH, TERM, SCHOOL_YEAR }

    /** Today; what happens is told of the month that runs. */
    public static Span now(LocalDate today) {
        return new Span(Kind.NOW, today.withDayOfMonth(1), today);
    }

    public static Span month(YearMonth month) {
        return new Span(Kind.MONTH, month.atDay(1), month.atEndOfMonth());
    }

    public static Span term(Term term) {
        return new Span(Kind.TERM, term.from(), term.until());
    }

    public static Span schoolYear(SchoolYear year) {
        return new Span(Kind.SCHOOL_YEAR, year.from(), year.until());
    }

    /** As it stands in an address: now, 2026-03, term-2025-09-01, year-2025. */
    public String key() {
        return switch (kind) {
            case NOW -> "now";
            case MONTH -> YearMonth.from(from).toString();
            case TERM -> "term-" + from;
            case SCHOOL_YEAR -> "year-" + from.getYear();
        };
    }

    /** As it is read: 现在, 2026年3月, 2025—2026学年 … */
    public String words() {
        return switch (kind) {
            case NOW -> Words.say("indicators.span.now");
            case MONTH -> Words.say("indicators.span.month", Integer.toString(from.getYear()), from.getMonthValue());
            case TERM -> Words.say("indicators.span.term", from.toString(), until.toString());
            case SCHOOL_YEAR -> SchoolYear.of(from).label();
        };
    }

    /** Has not ended yet: things stand as they do today. */
    public boolean runs(LocalDate today) {
        return !until.isBefore(today);
    }

    /** The month whose end tells how things stood. */
    public YearMonth lastMonth() {
        return YearMonth.from(until);
    }
}
