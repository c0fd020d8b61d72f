package org.nuanyang.care.documents;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nuanyang.calendar.Term;

/** What a ledger tells of: a month or a term. {@code key} is how an address names it: {@code 2026-03}, {@code 2025.2}. */
record LedgerPeriod(String key, String label, LocalDate from, LocalDate until) {
    static LedgerPeriod of(YearMonth month) {
        return new LedgerPeriod(month.toString(), Days.of(month), month.atDay(1), month.plusMonths(1).atDay(1));
    }

    static LedgerPeriod of(Term term) {
        return new LedgerPeriod(term.key(), term.label(), term.from(), term.until().plusDays(1));
    }

    /** @param terms those that may be meant */
    static Optional<LedgerPeriod> of(String key, List<Term> terms) {
        var term = terms.stream().map(LedgerPeriod::of).filter(each -> each.key().equals(key)).findFirst();
        return term.isPresent() ? term : month(key).map(LedgerPeriod::of);
    }

    static Optional<YearMonth> month(String text) {
        try {
            return Optional.of(YearMonth.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    List<YearMonth> months() {
        return Stream.iterate(YearMonth.from(from), month -> month.atDay(1).isBefore(until), month -> month.plusMonths(1)).toList();
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }
}
