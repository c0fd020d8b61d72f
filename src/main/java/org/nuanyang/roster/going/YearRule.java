package org.nuanyang.roster.going;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import org.nuanyang.calendar.SchoolYear;
import org.nuanyang.common.Refusal;

/** When a year's roll-over may be done. */
interface YearRule {
    /** @param trial an invented county, where it may be tried on any day */
    Optional<Refusal> objection(SchoolYear year, LocalDate today, boolean trial);

    /** A roll-over takes effect at once, so it waits for the first day of the year. */
    YearRule isNotTooEarly = (year, today, trial) ->
            refuseIf(!trial && today.isBefore(year.from()), "roster.year.too-early", year.label(), year.from());
    YearRule isNotFarAhead = (year, today, _) ->
            refuseIf(year.starts() > SchoolYear.of(today).starts() + 1, "roster.year.far-ahead", year.label());
    YearRule isNotPast = (year, today, _) ->
            refuseIf(year.starts() < SchoolYear.of(today).starts(), "roster.year.past", year.label());

    List<YearRule> IN_FORCE = List.of(isNotTooEarly, isNotFarAhead, isNotPast);

    static List<Refusal> objections(SchoolYear year, LocalDate today, boolean trial) {
        return IN_FORCE.stream().flatMap(rule -> rule.objection(year, today, trial).stream()).toList();
    }

    /** 15 August: the coming year is prepared in the last weeks of the holidays. */
    static LocalDate opens(SchoolYear year) {
        return LocalDate.of(year.starts(), Month.AUGUST, 15);
    }

    /** The year that somebody most likely means: the coming one from 15 August on, and always where it is a trial. */
    static SchoolYear likely(LocalDate today, boolean trial) {
        var next = SchoolYear.of(today).next();
        return trial || !today.isBefore(opens(next)) ? next : SchoolYear.of(today);
    }

    private static Optional<Refusal> refuseIf(boolean wrong, String key, Object... args) {
        return wrong ? Optional.of(Refusal.of(key, args)) : Optional.empty();
    }
}
