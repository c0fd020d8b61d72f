package org.nuanyang.notices;

import java.time.LocalTime;
import org.nuanyang.calendar.SchoolDay;

/**
 * When nothing leaves the product but what is urgent: each night, and on whole days.
 *
 * @param from until the same time for no quiet hours at all
 */
public record QuietHours(LocalTime from, LocalTime until, Days days) {
    /** Which days are quiet from morning to night. */
    public enum Days { NONE, DAYS_OFF, VACATIONS_TOO }

    public boolean quiet(SchoolDay day, LocalTime time) {
        return dayOff(day) || atNight(time);
    }

    /** From 21:00 until 07:30 goes over midnight, from 12:00 until 14:00 does not. */
    private boolean atNight(LocalTime time) {
        return from.isBefore(until)
                ? !time.isBefore(from) && time.isBefore(until)
                : from.isAfter(until) && (!time.isBefore(from) || time.isBefore(until));
    }

    private boolean dayOff(SchoolDay day) {
        return switch (days) {
            case NONE -> false;
            case DAYS_OFF -> day.kind() == SchoolDay.Kind.HOLIDAY || !day.teaches() && day.date().getDayOfWeek().getValue() > 5;
            case VACATIONS_TOO -> !day.teaches();
        };
    }
}
