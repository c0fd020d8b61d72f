package org.nuanyang.calendar;

import java.time.LocalDate;
import java.util.List;

/** A county's terms and entries over some time, with one school's own; says of each day what it is. */
record Days(List<Term> terms, List<CalendarEntry> county, List<CalendarEntry> school) {
    Days(List<Term> terms, List<CalendarEntry> entries) {
        this(terms, entries.stream().filter(each -> each.school() == null).toList(), entries.stream().filter(each -> each.school() != null).toList());
    }

    SchoolDay on(LocalDate day) {
        return DayRule.IN_ORDER.stream().flatMap(rule -> rule.say(day, this).stream()).findFirst()
                .orElseGet(() -> new SchoolDay(day, SchoolDay.Kind.TEACHING, null));
    }

    List<SchoolDay> between(LocalDate from, LocalDate until) {
        return from.datesUntil(until.plusDays(1)).map(this::on).toList();
    }
}
