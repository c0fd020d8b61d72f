package org.nuanyang.indicators.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import org.nuanyang.calendar.SchoolYear;
import org.nuanyang.calendar.Term;
import org.nuanyang.indicators.Span;

/**
 * The time of a ledger, as it stands in an address and above the table.
 *
 * @param key now, 2026-10, 2026.1 (a term) or 2026 (a school year)
 */
record LedgerSpan(String key, String label, Span span) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyy年M月");

    static LedgerSpan now(LocalDate today) {
        return new LedgerSpan("now", DAY.format(today), Span.now(today));
    }

    static LedgerSpan of(YearMonth month) {
        return new LedgerSpan(month.toString(), MONTH.format(month), Span.month(month));
    }

    static LedgerSpan of(Term term) {
        return new LedgerSpan(term.key(), term.label(), Span.term(term));
    }

    static LedgerSpan of(SchoolYear year) {
        return new LedgerSpan(String.valueOf(year.starts()), year.label(), Span.schoolYear(year));
    }

    /** Of which day a state is told: today while the span runs, else its last. */
    LocalDate stateOn(LocalDate today) {
        return span.runs(today) ? today : span.until();
    }

    String stateLabel(LocalDate today) {
        return DAY.format(stateOn(today));
    }

    /** Of which days something is told that happens; of today, the days of the month so far. */
    String daysLabel() {
        return span.kind() == Span.Kind.NOW ? DAY.format(span.from()) + "至" + DAY.format(span.until()) : label;
    }

    /** The months of it that have begun. */
    List<YearMonth> months(LocalDate today) {
        return Stream.iterate(YearMonth.from(span.from()), month -> !month.atDay(1).isAfter(stateOn(today)), month -> month.plusMonths(1)).toList();
    }

    static String words(YearMonth month) {
        return MONTH.format(month);
    }
}
