package org.nuanyang.calendar;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Role;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Actor;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 校历: on which days is taught, in the county and in a school that departs from it. What it says is public. */
@Service
@Transactional
public class SchoolCalendar {
    private final TermSql terms;
    private final EntrySql entries;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SchoolCalendar(TermSql terms, EntrySql entries, Audit audit, ApplicationEventPublisher events, Clock clock) {
        this.terms = terms;
        this.entries = entries;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public boolean teachingDay(int county, @Nullable OrgId school, LocalDate day) {
        return days(county, school, day, day).getFirst().teaches();
    }

    /** The days on which is taught, both ends included. */
    @Transactional(readOnly = true)
    public List<LocalDate> teachingDays(int county, @Nullable OrgId school, LocalDate from, LocalDate until) {
        return days(county, school, from, until).stream().filter(SchoolDay::teaches).map(SchoolDay::date).toList();
    }

    /** What each day is, both ends included. */
    @Transactional(readOnly = true)
    public List<SchoolDay> days(int county, @Nullable OrgId school, LocalDate from, LocalDate until) {
        return known(county, school, from, until).between(from, until);
    }

    /** The county's entries that meet this time, and the school's own. */
    @Transactional(readOnly = true)
    public List<CalendarEntry> entries(int county, @Nullable OrgId school, LocalDate from, LocalDate until) {
        return entries.between(county, school, from, until);
    }

    /** 第N教学周: Monday to Sunday, the first holds the term's first day; holiday weeks are counted through. */
    public static OptionalInt week(Term term, LocalDate day) {
        if (!term.holds(day)) return OptionalInt.empty();
        return OptionalInt.of((int) ChronoUnit.WEEKS.between(monday(term.from()), monday(day)) + 1);
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    public static List<Festival.Date> festivals(int year) {
        return Festival.of(year);
    }

    /** The national holidays and make-up days of a school year's terms that the county has not entered. */
    @Transactional(readOnly = true)
    public List<CalendarEntry> proposed(int county, SchoolYear year) {
        var known = known(county, null, year.from(), year.until());
        return NationalHolidays.between(year.from(), year.until()).stream()
                .filter(each -> known.terms().stream().anyMatch(term -> !each.until().isBefore(term.from()) && !each.from().isAfter(term.until())))
                .filter(each -> known.county().stream().noneMatch(entry -> entry.kind() == each.kind() && entry.meets(each)))
                .toList();
    }

    /** The county's calendar is kept by its officers and administrators, a school's own days by the school. */
    public boolean mayKeep(@Nullable OrgId school, Viewer viewer) {
        return school == null
                ? viewer.administers() || viewer.holds(Role.COUNTY_OFFICER)
                : viewer.scope().mayIn(Act.KEEP_CALENDAR, school);
    }

    /** All that is wrong at once; empty when it is entered. */
    public List<Refusal> add(CalendarEntry told, Viewer by) {
        if (!mayKeep(told.school(), by)) throw new NotFound();
        var objections = EntryRule.objections(told, known(by.county(), told.school(), told.from().minusDays(1), told.until().plusDays(1)));
        if (objections.isEmpty()) enter(told, by);
        return objections;
    }

    /** Takes proposals over; those that are there already stay as they are. */
    public int adopt(SchoolYear year, List<LocalDate> from, Viewer by) {
        if (!mayKeep(null, by)) throw new NotFound();
        return adopt(proposed(by.county(), year).stream().filter(each -> from.contains(each.from())).toList(), by);
    }

    /** All of a year's proposals, by the product itself: how the demo county begins. */
    public int adoptAll(SchoolYear year, Actor.Product by) {
        return adopt(proposed(by.county(), year), by);
    }

    private int adopt(List<CalendarEntry> proposals, Actor by) {
        proposals.forEach(each -> enter(each, by));
        return proposals.size();
    }

    private void enter(CalendarEntry told, Actor by) {
        if (!entries.insert(by.county(), told, by.accountId(), clock.instant())) return;
        audit.record(by, "calendar.entered", told.id(), told.school() == null ? null : told.school().value(), null, Map.of(
                "kind", told.kind(), "from", told.from().toString(), "until", told.until().toString()));
        events.publishEvent(new CalendarChanged(by.county(), told.school()));
    }

    /** Takes an entry out again; it stays in the books as removed. */
    public CalendarEntry remove(UUID id, Viewer by) {
        var entry = entries.find(by.county(), id).filter(each -> mayKeep(each.school(), by)).orElseThrow(NotFound::new);
        if (entries.remove(by.county(), id, by.account().value(), clock.instant())) {
            audit.record(by, "calendar.removed", id, entry.school() == null ? null : entry.school().value(), null, Map.of("kind", entry.kind()));
            events.publishEvent(new CalendarChanged(by.county(), entry.school()));
        }
        return entry;
    }

    /** A first term may begin in August, which belongs to the school year before. */
    private Days known(int county, @Nullable OrgId school, LocalDate from, LocalDate until) {
        var years = IntStream.rangeClosed(SchoolYear.of(from).starts(), SchoolYear.of(until).starts() + 1);
        return new Days(
                years.boxed().flatMap(year -> terms.of(county, new SchoolYear(year)).stream()).toList(),
                entries.between(county, school, from, until));
    }
}
