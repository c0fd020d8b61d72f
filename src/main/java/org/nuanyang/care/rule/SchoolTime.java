package org.nuanyang.care.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.nuanyang.calendar.Term;
import org.nuanyang.care.Season;

/** The terms of a county as far as they are known, and the days on which each of its schools teaches. */
public final class SchoolTime {
    private final List<Term> terms;
    private final Function<UUID, Days> teaching;
    private final Days summer;
    private final Days winter;
    private final Days all;

    /** @param teaching the teaching days of each school: with make-up days, without holidays */
    public SchoolTime(List<Term> terms, Function<UUID, Days> teaching) {
        this.terms = terms.stream().sorted(Comparator.comparing(Term::from)).toList();
        this.teaching = teaching;
        this.winter = vacationsAfter(1);
        this.summer = vacationsAfter(2);
        this.all = Days.between(LocalDate.EPOCH, null);
    }

    public SchoolTime(List<Term> terms, Map<UUID, Days> teaching) {
        this(terms, school -> teaching.getOrDefault(school, Days.NONE));
    }

    /** The days of a season at a school. */
    public Days days(Season season, UUID school) {
        return switch (season) {
            case TEACHING -> teaching.apply(school);
            case ALL_YEAR -> all;
            case HOLIDAYS -> summer.or(winter);
            case SUMMER -> summer;
            case WINTER -> winter;
        };
    }

    List<Period> terms() {
        return terms.stream().map(term -> new Period(term.from(), term.until())).toList();
    }

    /** From the day after a term to the day before the next; where the next school year has no terms yet, to the end of its own. */
    List<Period> vacations() {
        var vacations = new ArrayList<Period>();
        for (int i = 0; i < terms.size(); i++) {
            var from = terms.get(i).until().plusDays(1);
            var until = i + 1 < terms.size() ? terms.get(i + 1).from().minusDays(1) : terms.get(i).year().until();
            if (gap(i)) until = terms.get(i).year().until();
            if (!until.isBefore(from)) vacations.add(new Period(from, until));
        }
        return vacations;
    }

    /** Terms of whole school years are missing in between. */
    private boolean gap(int i) {
        return i + 1 < terms.size() && terms.get(i + 1).year().starts() > terms.get(i).year().starts() + 1;
    }

    private Days vacationsAfter(int number) {
        var days = Days.NONE;
        for (var vacation : vacations()) {
            var before = vacation.from().minusDays(1);
            if (terms.stream().anyMatch(term -> term.until().equals(before) && term.number() == number)) days = days.or(Days.of(vacation));
        }
        return days;
    }
}
