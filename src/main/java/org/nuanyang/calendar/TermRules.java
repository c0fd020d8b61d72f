package org.nuanyang.calendar;

import java.util.List;
import java.util.stream.Stream;
import org.nuanyang.common.Refusal;

/** What two terms of a school year must be like. */
final class TermRules {
    private TermRules() {}

    static List<Refusal> objections(Term first, Term second) {
        return Stream.of(
                        endsAfterItBegins(first),
                        endsAfterItBegins(second),
                        liesInItsYear(first),
                        liesInItsYear(second),
                        second.from().isAfter(first.until())
                                ? Stream.<Refusal>empty()
                                : Stream.of(Refusal.of("calendar.second-too-early", second.from(), first.until())))
                .<Refusal>flatMap(each -> each).toList();
    }

    private static Stream<Refusal> endsAfterItBegins(Term term) {
        return term.until().isAfter(term.from())
                ? Stream.empty()
                : Stream.of(Refusal.of("calendar.ends-too-early", term.number(), term.until(), term.from()));
    }

    /** A week or two of August belong to the first term in some counties. */
    private static Stream<Refusal> liesInItsYear(Term term) {
        var year = term.year();
        boolean within = !term.from().isBefore(year.from().minusMonths(1)) && !term.until().isAfter(year.until());
        return within
                ? Stream.empty()
                : Stream.of(Refusal.of("calendar.outside-the-year", term.number(), year.label(), year.from().minusMonths(1), year.until()));
    }
}
