package org.nuanyang.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.nuanyang.audit.Actor;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The terms of each school year, as the county keeps them. */
@Service
@Transactional
public class Terms {
    private final TermSql sql;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    Terms(TermSql sql, Audit audit, ApplicationEventPublisher events) {
        this.sql = sql;
        this.audit = audit;
        this.events = events;
    }

    /** The first and the second term; empty when the county has not set them. */
    @Transactional(readOnly = true)
    public List<Term> of(int county, SchoolYear year) {
        return sql.of(county, year);
    }

    /** Those of this school year and the last that have begun by a day, in the order in which one asks for them: of each year the first, then the second. */
    @Transactional(readOnly = true)
    public List<Term> begun(int county, LocalDate by) {
        var year = SchoolYear.of(by);
        return Stream.of(year, new SchoolYear(year.starts() - 1)).flatMap(each -> sql.of(county, each).stream()).filter(term -> !term.from().isAfter(by)).toList();
    }

    /** The first day of school after a term, as far as the county has set it. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> startAfter(Term term, int county) {
        return Stream.of(term.year(), term.year().next()).flatMap(each -> sql.of(county, each).stream()).map(Term::from).filter(day -> day.isAfter(term.until())).findFirst();
    }

    @Transactional(readOnly = true)
    public Optional<Term> at(int county, LocalDate day) {
        return of(county, SchoolYear.of(day)).stream().filter(term -> term.holds(day)).findFirst();
    }

    /** Sets both terms of a school year; every objection is told, and then nothing is kept. */
    public List<Refusal> set(Term first, Term second, Actor by) {
        var objections = TermRules.objections(first, second);
        if (!objections.isEmpty()) return objections;
        sql.put(by.county(), first);
        sql.put(by.county(), second);
        audit.record(by, "terms.set", null, null, null, Map.of("year", Integer.toString(first.year().starts())));
        events.publishEvent(new CalendarChanged(by.county(), null));
        return List.of();
    }

    /** What to begin with where the county has set nothing: 1 September to 20 January, 20 February to 5 July. */
    static List<Term> usual(SchoolYear year) {
        int next = year.starts() + 1;
        return List.of(
                new Term(year, 1, year.from(), LocalDate.of(next, Month.JANUARY, 20)),
                new Term(year, 2, LocalDate.of(next, Month.FEBRUARY, 20), LocalDate.of(next, Month.JULY, 5)));
    }
}
