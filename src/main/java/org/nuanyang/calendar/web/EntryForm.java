package org.nuanyang.calendar.web;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;
import org.nuanyang.calendar.CalendarEntry;
import org.nuanyang.common.Ids;
import org.nuanyang.common.Refusal;
import org.nuanyang.shell.Problems;
import org.springframework.format.annotation.DateTimeFormat;

/** A holiday or a make-up day; without an end it is one day. */
public record EntryForm(
        @Nullable String school,
        CalendarEntry.@Nullable Kind kind,
        @Nullable String name,
        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until) {

    private static final int LONGEST_NAME = 30;

    Problems missing(Problems problems) {
        var all = problems;
        if (kind == null) all = all.with("kind", Refusal.of("calendar.entry.kind-missing"));
        if (name == null || name.isBlank()) all = all.with("name", Refusal.of("calendar.entry.name-missing"));
        else if (name.strip().length() > LONGEST_NAME) all = all.with("name", Refusal.of("calendar.entry.name-too-long", LONGEST_NAME));
        if (from == null) all = all.with("from", Refusal.of("calendar.day-missing"));
        return all;
    }

    CalendarEntry entry(@Nullable OrgId school) {
        var first = Objects.requireNonNull(from);
        return new CalendarEntry(Ids.next(), school, Objects.requireNonNull(kind), Objects.requireNonNull(name).strip(), first, until == null ? first : until);
    }
}
