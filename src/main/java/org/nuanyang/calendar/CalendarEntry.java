package org.nuanyang.calendar;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;

/**
 * A holiday, or a day of a weekend or holiday on which is taught (调休上课).
 *
 * @param school of one school only; null for the whole county
 */
public record CalendarEntry(UUID id, @Nullable OrgId school, Kind kind, String name, LocalDate from, LocalDate until) {
    public enum Kind { HOLIDAY, MAKE_UP }

    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    boolean meets(CalendarEntry other) {
        return !until.isBefore(other.from) && !from.isAfter(other.until);
    }
}
