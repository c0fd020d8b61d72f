package org.nuanyang.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuanyang.access.OrgId;
import org.nuanyang.calendar.CalendarEntry.Kind;

@DisplayName("哪一天上课")
class DaysTest {
    private static final OrgId QINGSHI = new OrgId(UUID.randomUUID());
    private static final SchoolYear YEAR = new SchoolYear(2025);
    private static final Term FIRST = new Term(YEAR, 1, LocalDate.of(2025, 9, 1), LocalDate.of(2026, 1, 23));
    private static final Term SECOND = new Term(YEAR, 2, LocalDate.of(2026, 2, 26), LocalDate.of(2026, 7, 3));
    private static final List<CalendarEntry> COUNTY = List.of(
            entry(null, Kind.HOLIDAY, "国庆节", "2025-10-01", "2025-10-08"),
            entry(null, Kind.MAKE_UP, "国庆节", "2025-09-28", "2025-09-28"),
            entry(null, Kind.MAKE_UP, "国庆节", "2025-10-11", "2025-10-11"),
            entry(null, Kind.HOLIDAY, "清明节", "2026-04-04", "2026-04-06"));
    private static final List<CalendarEntry> SCHOOL = List.of(
            entry(QINGSHI, Kind.HOLIDAY, "运动会后休息", "2025-11-07", "2025-11-07"),
            entry(QINGSHI, Kind.HOLIDAY, "供水检修", "2025-10-11", "2025-10-11"),
            entry(QINGSHI, Kind.MAKE_UP, "补10月11日的课", "2025-10-12", "2025-10-12"),
            entry(QINGSHI, Kind.MAKE_UP, "返校日", "2025-10-08", "2025-10-08"));

    @ParameterizedTest(name = "{0} is {1} {2}, at the school {3}")
    @CsvSource(nullValues = "-", value = {
        "2025-08-31, VACATION, -, VACATION",
        "2025-09-01, TEACHING, -, TEACHING", // the first day of term
        "2025-09-27, WEEKEND,  -, WEEKEND",
        "2025-09-28, MAKE_UP,  国庆节, MAKE_UP", // a Sunday that teaches
        "2025-09-30, TEACHING, -, TEACHING",
        "2025-10-01, HOLIDAY,  国庆节, HOLIDAY",
        "2025-10-04, HOLIDAY,  国庆节, HOLIDAY", // a Saturday of the holiday
        "2025-10-08, HOLIDAY,  国庆节, MAKE_UP", // the school calls its pupils back a day early
        "2025-10-09, TEACHING, -, TEACHING",
        "2025-10-11, MAKE_UP,  国庆节, HOLIDAY", // and is off when the others make up
        "2025-10-12, WEEKEND,  -, MAKE_UP",
        "2025-11-07, TEACHING, -, HOLIDAY",
        "2026-01-23, TEACHING, -, TEACHING", // the last day of term, a Friday
        "2026-01-24, VACATION, -, VACATION",
        "2026-02-25, VACATION, -, VACATION",
        "2026-02-26, TEACHING, -, TEACHING", // a term that begins on a Thursday
        "2026-02-28, WEEKEND,  -, WEEKEND",
        "2026-04-06, HOLIDAY,  清明节, HOLIDAY",
        "2026-07-03, TEACHING, -, TEACHING",
        "2026-07-06, VACATION, -, VACATION",
    })
    void isWhatTheFirstRuleSays(LocalDate day, SchoolDay.Kind county, String name, SchoolDay.Kind school) {
        assertThat(known(false).on(day)).isEqualTo(new SchoolDay(day, county, name));
        assertThat(known(true).on(day).kind()).isEqualTo(school);
    }

    @Test
    void teachesOnALeapDay() {
        var term = new Term(new SchoolYear(2023), 2, LocalDate.of(2024, 2, 26), LocalDate.of(2024, 7, 5));
        assertThat(new Days(List.of(term), List.of()).on(LocalDate.of(2024, 2, 29)).teaches()).isTrue();
    }

    @ParameterizedTest(name = "{0} to {1}: {2} teaching days")
    @CsvSource({
        "2025-09-29, 2025-10-05, 2", // the holiday week
        "2025-10-06, 2025-10-12, 3", // Thursday, Friday, and the Saturday that makes up
        "2026-01-19, 2026-01-25, 5", // the term ends with the week
        "2026-02-23, 2026-03-01, 2", // a term's border inside a week
        "2025-09-22, 2025-09-28, 6",
        "2026-07-06, 2026-08-31, 0",
    })
    void countsTeachingDays(LocalDate from, LocalDate until, int days) {
        assertThat(known(false).between(from, until).stream().filter(SchoolDay::teaches)).hasSize(days);
    }

    @ParameterizedTest(name = "{0} is in week {1}")
    @CsvSource({"2025-09-01, 1", "2025-09-07, 1", "2025-09-08, 2", "2025-10-03, 5", "2025-10-11, 6", "2026-02-26, 1", "2026-03-01, 1", "2026-03-02, 2", "2026-03-12, 3"})
    void numbersTheWeeksOfATerm(LocalDate day, int week) {
        var term = FIRST.holds(day) ? FIRST : SECOND;
        assertThat(SchoolCalendar.week(term, day)).hasValue(week);
        assertThat(SchoolCalendar.week(term, LocalDate.of(2026, 2, 1))).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1} to {2}: {3}")
    @CsvSource(nullValues = "-", value = {
        "HOLIDAY, 2025-12-31, 2025-12-31, -",
        "HOLIDAY, 2025-12-31, 2025-12-30, calendar.entry.ends-too-early",
        "HOLIDAY, 2025-11-01, 2025-12-31, calendar.entry.too-long",
        "HOLIDAY, 2025-10-08, 2025-10-09, calendar.entry.meets",
        "MAKE_UP, 2025-11-08, 2025-11-08, -",
        "MAKE_UP, 2025-11-08, 2025-11-09, calendar.entry.one-day",
        "MAKE_UP, 2025-11-10, 2025-11-10, calendar.entry.teaches-anyway",
        "MAKE_UP, 2026-02-01, 2026-02-01, calendar.entry.outside-the-terms",
    })
    void isEnteredOnlyWhenItChangesSomething(Kind kind, LocalDate from, LocalDate until, String objection) {
        var objections = EntryRule.objections(new CalendarEntry(UUID.randomUUID(), null, kind, "某事", from, until), known(false));
        assertThat(objections.stream().map(refusal -> refusal.key()).toList()).isEqualTo(objection == null ? List.of() : List.of(objection));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "SPRING_FESTIVAL, 2026-02-17", "NEW_YEARS_EVE, 2026-02-16", "LANTERN_FESTIVAL, 2026-03-03", "QINGMING, 2026-04-05",
        "DRAGON_BOAT_FESTIVAL, 2026-06-19", "MID_AUTUMN_FESTIVAL, 2026-09-25", "DOUBLE_NINTH_FESTIVAL, 2026-10-18", "LABA, 2026-01-26",
        "MOTHERS_DAY, 2026-05-10", "FATHERS_DAY, 2026-06-21", "SPRING_FESTIVAL, 2025-01-29", "MID_AUTUMN_FESTIVAL, 2025-10-06", "QINGMING, 2024-04-04"})
    void knowsTheFestivals(Festival festival, LocalDate day) {
        assertThat(Festival.of(day.getYear())).contains(new Festival.Date(festival, day));
    }

    @Test
    void knowsAYearWithTwoOfOneFestivalAndOneWithNone() {
        assertThat(Festival.of(2022)).extracting(Festival.Date::festival).filteredOn(each -> each == Festival.LABA).hasSize(2);
        assertThat(Festival.of(2023)).extracting(Festival.Date::festival).doesNotContain(Festival.LABA);
    }

    @Test
    void proposesTheNationalHolidays() {
        var proposed = NationalHolidays.between(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)).stream()
                .map(each -> each.kind() + " " + each.name() + " " + each.from() + " " + each.until()).toList();
        assertThat(proposed).contains("HOLIDAY 劳动节 2026-05-01 2026-05-05", "MAKE_UP 劳动节 2026-05-09 2026-05-09", "HOLIDAY 端午节 2026-06-19 2026-06-21");
        assertThat(NationalHolidays.between(LocalDate.of(2031, 1, 1), LocalDate.of(2031, 12, 31))).isEmpty();
    }

    private static Days known(boolean atTheSchool) {
        return new Days(List.of(FIRST, SECOND), COUNTY, atTheSchool ? SCHOOL : List.of());
    }

    private static CalendarEntry entry(OrgId school, Kind kind, String name, String from, String until) {
        return new CalendarEntry(UUID.randomUUID(), school, kind, name, LocalDate.parse(from), LocalDate.parse(until));
    }
}
