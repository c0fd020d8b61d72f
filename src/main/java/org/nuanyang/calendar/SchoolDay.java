package org.nuanyang.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a day is for a school.
 *
 * @param name of the holiday, or what is made up for
 */
public record SchoolDay(LocalDate date, Kind kind, @Nullable String name) {
    public enum Kind { TEACHING, MAKE_UP, WEEKEND, HOLIDAY, VACATION }

    public boolean teaches() {
        return kind == Kind.TEACHING || kind == Kind.MAKE_UP;
    }
}
