package org.nuanyang.reports.parents;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.nuanyang.access.OrgId;
import org.nuanyang.calendar.CalendarEntry;
import org.nuanyang.calendar.SchoolCalendar;
import org.nuanyang.calendar.Term;
import org.nuanyang.calendar.Terms;
import org.springframework.stereotype.Component;

/** What the calendar says is coming, for parents who plan their way home. */
@Component
class ComingDays {
    /** So far ahead a holiday is worth telling. */
    private static final int AHEAD = 4;

    private final Terms terms;
    private final SchoolCalendar calendar;

    ComingDays(Terms terms, SchoolCalendar calendar) {
        this.terms = terms;
        this.calendar = calendar;
    }

    /** @param holidays between the day of writing and the first months of the next term */
    record Coming(Term term, Optional<LocalDate> start, List<CalendarEntry> holidays) {}

    Coming of(Term term, OrgId school, int county, LocalDate today) {
        var start = terms.startAfter(term, county);
        var far = start.orElse(term.until()).plusMonths(AHEAD);
        var holidays = calendar.entries(county, school, today, far).stream()
                .filter(entry -> entry.kind() == CalendarEntry.Kind.HOLIDAY && entry.from().isAfter(today)).limit(AHEAD).toList();
        return new Coming(term, start, holidays);
    }
}
