package org.nuanyang.care.queue.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import org.nuanyang.calendar.SchoolYear;
import org.nuanyang.calendar.Term;

/** Since when missed periods are counted. */
enum Time {
    TERM, YEAR, MONTH, WEEK;

    /** @param terms of the school year in which the day is */
    LocalDate since(LocalDate on, List<Term> terms) {
        return switch (this) {
            case WEEK -> on.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> on.withDayOfMonth(1);
            case YEAR -> SchoolYear.of(on).from();
            case TERM -> terms.stream().map(Term::from).filter(from -> !from.isAfter(on)).max(Comparator.naturalOrder()).orElse(SchoolYear.of(on).from());
        };
    }
}
