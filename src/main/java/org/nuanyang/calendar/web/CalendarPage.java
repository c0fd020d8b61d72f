package org.nuanyang.calendar.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Org;
import org.nuanyang.calendar.CalendarEntry;
import org.nuanyang.calendar.Festival;
import org.nuanyang.calendar.SchoolCalendar;
import org.nuanyang.calendar.SchoolDay;
import org.nuanyang.calendar.SchoolYear;
import org.nuanyang.calendar.Term;
import org.nuanyang.common.Words;
import org.nuanyang.shell.Option;

/**
 * A month of the county's or a school's calendar, whole weeks from Monday.
 *
 * @param mayKeepCounty whether the viewer may change the county's entries
 * @param keptSchool the shown school, when the viewer may change its own days
 */
public record CalendarPage(
        YearMonth month, LocalDate today, @Nullable Org school, List<Org> schools, List<Term> terms, Map<LocalDate, SchoolDay> days,
        Map<LocalDate, List<Festival>> festivals, List<CalendarEntry> entries, int proposals, boolean mayKeepCounty, @Nullable Org keptSchool) {

    /** @param number 第N教学周 */
    public record Week(@Nullable String number, List<Cell> cells) {}

    /** @param css tone of the day; the words say the same */
    public record Cell(LocalDate date, String css, @Nullable String word, @Nullable String festival, String spoken, boolean today, boolean otherMonth) {
        public int number() {
            return date.getDayOfMonth();
        }
    }

    /** One entry in words, with who it holds for and where it can be taken out. */
    public record Line(String days, String name, String kind, String whose, @Nullable String removeUrl) {}

    public static LocalDate first(YearMonth month) {
        return month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    public static LocalDate last(YearMonth month) {
        return month.atEndOfMonth().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    }

    public String title() {
        return Words.say("calendar.month", String.valueOf(month.getYear()), month.getMonthValue());
    }

    public String lead() {
        var whose = school == null ? Words.say("calendar.of-the-county") : school.name();
        var inTerm = terms.stream().filter(term -> !term.until().isBefore(month.atDay(1)) && !term.from().isAfter(month.atEndOfMonth()))
                .map(Term::label).toList();
        return whose + " · " + (inTerm.isEmpty() ? SchoolYear.of(month.atDay(1)).label() : String.join(Words.say("calendar.comma"), inTerm));
    }

    public List<Week> weeks() {
        var weeks = new ArrayList<Week>();
        for (var monday = first(month); !monday.isAfter(last(month)); monday = monday.plusWeeks(1)) {
            weeks.add(new Week(number(monday), monday.datesUntil(monday.plusWeeks(1)).map(this::cell).toList()));
        }
        return weeks;
    }

    private @Nullable String number(LocalDate monday) {
        return monday.datesUntil(monday.plusWeeks(1))
                .flatMap(day -> terms.stream().map(term -> SchoolCalendar.week(term, day)))
                .filter(OptionalInt::isPresent).findFirst().map(week -> String.valueOf(week.getAsInt())).orElse(null);
    }

    private Cell cell(LocalDate date) {
        var day = days.get(date);
        var word = switch (day.kind()) {
            case HOLIDAY -> day.name();
            case MAKE_UP -> Words.say("calendar.made-up");
            case TEACHING, WEEKEND, VACATION -> null;
        };
        var festivals = this.festivals.getOrDefault(date, List.of()).stream().map(Words::say).toList();
        var festival = festivals.isEmpty() ? null : String.join(Words.say("calendar.comma"), festivals);
        var spoken = date + " " + Words.say(day.kind()) + (day.name() == null ? "" : " " + day.name());
        return new Cell(date, "day-" + day.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'), word,
                festival == null || festival.equals(word) ? null : festival, spoken, date.equals(today), !YearMonth.from(date).equals(month));
    }

    public List<Line> lines() {
        return entries.stream().map(entry -> new Line(
                entry.from().equals(entry.until()) ? entry.from().toString() : Words.say("calendar.from-until", entry.from(), entry.until()),
                entry.name(), Words.say(entry.kind()),
                entry.school() == null ? Words.say("calendar.of-the-county") : ownName(entry),
                mayRemove(entry) ? "/calendar/entries/" + entry.id() + "/removal?month=" + month : null)).toList();
    }

    private String ownName(CalendarEntry entry) {
        return schools.stream().filter(org -> org.id().equals(entry.school())).map(Org::name).findFirst().orElseGet(() -> school == null ? "" : school.name());
    }

    private boolean mayRemove(CalendarEntry entry) {
        return entry.school() == null ? mayKeepCounty : keptSchool != null && entry.school().equals(keptSchool.id());
    }

    public List<Option> schoolOptions() {
        return schools.stream().map(org -> new Option(org.id().toString(), org.name())).toList();
    }

    /** The teaching days of this month alone. */
    public String count() {
        long teaching = days.values().stream().filter(day -> YearMonth.from(day.date()).equals(month) && day.teaches()).count();
        return Words.say("calendar.teaching-days", teaching);
    }

    public String url(YearMonth other) {
        return "/calendar?month=" + other + schoolPart();
    }

    public String addUrl(boolean ofTheSchool) {
        return "/calendar/entries/new" + (ofTheSchool && keptSchool != null ? "?school=" + keptSchool.id() : "");
    }

    public String proposalsUrl() {
        return "/calendar/proposals/" + SchoolYear.of(month.atEndOfMonth()).starts();
    }

    private String schoolPart() {
        return "&school=" + (school == null ? "" : school.id());
    }
}
