package org.nuanyang.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {
    @Test
    void areMondayToFriday() {
        assertThat(works("2026-03-12")).isTrue();
        assertThat(works("2026-03-14")).isFalse();
        assertThat(works("2026-07-20")).as("a vacation is none for an office").isTrue();
    }

    @Test
    void followTheNationsHolidaysAndTheDaysMadeUpFor() {
        assertThat(works("2026-10-01")).isFalse();
        assertThat(works("2026-02-17")).as("the spring festival").isFalse();
        assertThat(works("2026-02-14")).as("a Saturday made up for").isTrue();
    }

    @Test
    void areTheCountysFirst() {
        var off = new CalendarEntry(UUID.randomUUID(), null, CalendarEntry.Kind.HOLIDAY, "县庆", LocalDate.parse("2026-03-12"), LocalDate.parse("2026-03-12"));
        var on = new CalendarEntry(UUID.randomUUID(), null, CalendarEntry.Kind.MAKE_UP, "县庆", LocalDate.parse("2026-03-14"), LocalDate.parse("2026-03-14"));
        assertThat(WorkingDays.works(LocalDate.parse("2026-03-12"), List.of(off, on))).isFalse();
        assertThat(WorkingDays.works(LocalDate.parse("2026-03-14"), List.of(off, on))).isTrue();
    }

    private static boolean works(String day) {
        return WorkingDays.works(LocalDate.parse(day), List.of());
    }
}
