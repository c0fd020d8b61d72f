package org.nuanyang.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
