package org.nuanyang.calendar.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Viewer;
import org.nuanyang.calendar.Festival;
import org.nuanyang.calendar.SchoolCalendar;
import org.nuanyang.calendar.SchoolDay;
import org.nuanyang.calendar.SchoolYear;
import org.nuanyang.calendar.Term;
import org.nuanyang.calendar.Terms;
import org.nuanyang.common.NotFound;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 校历: a month of it. */
@Controller
class CalendarController {
    private final SchoolCalendar calendar;
    private final Terms terms;
    private final CalendarSchools schools;
    private final Clock clock;

    CalendarController(SchoolCalendar calendar, Terms terms, CalendarSchools schools, Clock clock) {
        this.calendar = calendar;
        this.terms = terms;
        this.schools = schools;
        this.clock = clock;
    }

    @GetMapping("/calendar")
    ModelAndView show(@RequestParam(required = false) @Nullable String month, @RequestParam(required = false) @Nullable String school, Viewer viewer) {
        var today = LocalDate.now(clock);
        var shown = month == null || month.isBlank() ? YearMonth.from(today) : month(month);
        var among = schools.of(viewer);
        var chosen = schools.chosen(school, among);
        var id = chosen == null ? null : chosen.id();
        var from = CalendarPage.first(shown);
        var until = CalendarPage.last(shown);
        boolean county = calendar.mayKeep(null, viewer);
        return Show.page("calendar/web/calendar", new CalendarPage(
                shown, today, chosen, among, terms(viewer, from, until),
                calendar.days(viewer.county(), id, from, until).stream().collect(Collectors.toMap(SchoolDay::date, Function.identity())),
                festivals(from, until), calendar.entries(viewer.county(), id, shown.atDay(1), shown.atEndOfMonth()),
                county ? calendar.proposed(viewer.county(), SchoolYear.of(shown.atEndOfMonth())).size() : 0,
                county, chosen != null && calendar.mayKeep(id, viewer) ? chosen : null));
    }

    private List<Term> terms(Viewer viewer, LocalDate from, LocalDate until) {
        return Stream.of(SchoolYear.of(from), SchoolYear.of(until), SchoolYear.of(until).next()).distinct()
                .flatMap(year -> terms.of(viewer.county(), year).stream()).toList();
    }

    private static Map<LocalDate, List<Festival>> festivals(LocalDate from, LocalDate until) {
        return IntStream.rangeClosed(from.getYear(), until.getYear()).boxed().flatMap(year -> SchoolCalendar.festivals(year).stream())
                .collect(Collectors.groupingBy(Festival.Date::day, Collectors.mapping(Festival.Date::festival, Collectors.toList())));
    }

    private static YearMonth month(String asked) {
        try {
            var month = YearMonth.parse(asked);
            if (month.getYear() < 1991 || month.getYear() > 2099) throw new NotFound();
            return month;
        } catch (DateTimeException unreadable) {
            throw new NotFound();
        }
    }
}
