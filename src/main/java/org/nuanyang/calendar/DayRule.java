package org.nuanyang.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.nuanyang.calendar.CalendarEntry.Kind;

/** What makes a day a teaching day or not. The first rule that has something to say decides. */
interface DayRule {
    Optional<SchoolDay> say(LocalDate day, Days known);

    /** Outside of the terms nothing is taught, whatever else is entered. */
    DayRule outsideTheTerms = (day, known) ->
            known.terms().stream().anyMatch(term -> term.holds(day)) ? Optional.empty() : Optional.of(new SchoolDay(day, SchoolDay.Kind.VACATION, null));

    /** A school may be off or teach otherwise than the county. */
    DayRule theSchoolTeaches = (day, known) -> entered(day, known.school(), Kind.MAKE_UP, SchoolDay.Kind.MAKE_UP);

    DayRule theSchoolIsOff = (day, known) -> entered(day, known.school(), Kind.HOLIDAY, SchoolDay.Kind.HOLIDAY);

    /** 调休上课, also within a holiday. */
    DayRule madeUp = (day, known) -> entered(day, known.county(), Kind.MAKE_UP, SchoolDay.Kind.MAKE_UP);

    DayRule holiday = (day, known) -> entered(day, known.county(), Kind.HOLIDAY, SchoolDay.Kind.HOLIDAY);

    DayRule weekend = (day, _) -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0
            ? Optional.of(new SchoolDay(day, SchoolDay.Kind.WEEKEND, null)) : Optional.empty();

    List<DayRule> IN_ORDER = List.of(outsideTheTerms, theSchoolTeaches, theSchoolIsOff, madeUp, holiday, weekend);

    private static Optional<SchoolDay> entered(LocalDate day, List<CalendarEntry> entries, Kind kind, SchoolDay.Kind makes) {
        return entries.stream().filter(entry -> entry.kind() == kind && entry.holds(day)).findFirst()
                .map(entry -> new SchoolDay(day, makes, entry.name()));
    }
}
