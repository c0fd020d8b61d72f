package org.nuanyang.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.calendar.SchoolDay;
import org.nuanyang.notices.QuietHours.Days;

@DisplayName("免打扰")
class QuietHoursTest {
    private static final SchoolDay THURSDAY = day("2026-03-12", SchoolDay.Kind.TEACHING);

    @Test void goOverMidnight() {
        var night = hours("21:00", "07:30", Days.NONE);
        assertThat(night.quiet(THURSDAY, LocalTime.of(20, 59))).isFalse();
        assertThat(night.quiet(THURSDAY, LocalTime.of(21, 0))).isTrue();
        assertThat(night.quiet(THURSDAY, LocalTime.of(3, 0))).isTrue();
        assertThat(night.quiet(THURSDAY, LocalTime.of(7, 29))).isTrue();
        assertThat(night.quiet(THURSDAY, LocalTime.of(7, 30))).isFalse();
    }

    @Test void mayLieWithinADayOrBeNone() {
        var noon = hours("12:00", "14:00", Days.NONE);
        assertThat(noon.quiet(THURSDAY, LocalTime.of(13, 0))).isTrue();
        assertThat(noon.quiet(THURSDAY, LocalTime.of(22, 0))).isFalse();
        assertThat(hours("08:00", "08:00", Days.NONE).quiet(THURSDAY, LocalTime.of(8, 0))).isFalse();
    }

    @Test void lastTheWholeDayWhenTheCountySaysSo() {
        var saturday = day("2026-03-14", SchoolDay.Kind.WEEKEND);
        var madeUp = day("2026-03-14", SchoolDay.Kind.MAKE_UP);
        var holiday = day("2026-04-06", SchoolDay.Kind.HOLIDAY);
        var july = day("2026-07-15", SchoolDay.Kind.VACATION);
        var julySunday = day("2026-07-19", SchoolDay.Kind.VACATION);
        assertThat(quietAtTen(Days.NONE, saturday, holiday, july)).isEqualTo("...");
        assertThat(quietAtTen(Days.DAYS_OFF, saturday, madeUp, holiday, july, julySunday)).isEqualTo("q.q.q");
        assertThat(quietAtTen(Days.VACATIONS_TOO, saturday, madeUp, holiday, july, THURSDAY)).isEqualTo("q.qq.");
    }

    private static String quietAtTen(Days days, SchoolDay... each) {
        var all = new StringBuilder();
        for (var day : each) all.append(hours("21:00", "07:30", days).quiet(day, LocalTime.of(10, 0)) ? 'q' : '.');
        return all.toString();
    }

    private static QuietHours hours(String from, String until, Days days) {
        return new QuietHours(LocalTime.parse(from), LocalTime.parse(until), days);
    }

    private static SchoolDay day(String date, SchoolDay.Kind kind) {
        return new SchoolDay(LocalDate.parse(date), kind, null);
    }
}
