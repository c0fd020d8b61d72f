package org.nuanyang.roster.time.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Refusal;
import org.nuanyang.roster.AwayTime;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.FactInput;
import org.nuanyang.roster.RoughDate;
import org.nuanyang.shell.Problems;

/** A time away as typed. */
public record AbsenceForm(@Nullable String since, @Nullable String until, @Nullable String place, @Nullable Integer version) {

    static AbsenceForm of(AwayTime time, int version) {
        return new AbsenceForm(
                time.since() == null ? null : time.since().toString(), time.until() == null ? null : time.until().toString(), time.place(), version);
    }

    Problems problems(LocalDate today) {
        var problems = Problems.NONE;
        if (FactInput.read(Fact.FATHER_AWAY_SINCE, since, today) instanceof FactInput.Wrong(var reason)) problems = problems.with("since", reason);
        var end = FactInput.read(Fact.FATHER_AWAY_SINCE, until, today);
        if (end instanceof FactInput.Wrong(var reason)) problems = problems.with("until", reason);
        else if (end instanceof FactInput.Value(RoughDate date) && date.precision() != RoughDate.Precision.DAY) {
            problems = problems.with("until", Refusal.of("roster.times.day"));
        }
        if (FactInput.read(Fact.FATHER_PLACE, place, today) instanceof FactInput.Wrong(var reason)) problems = problems.with("place", reason);
        return problems;
    }

    AwayTime told(LocalDate today) {
        var begun = FactInput.read(Fact.FATHER_AWAY_SINCE, since, today) instanceof FactInput.Value(RoughDate date) ? date : null;
        var ended = FactInput.read(Fact.FATHER_AWAY_SINCE, until, today) instanceof FactInput.Value(RoughDate date) ? date.from() : null;
        var where = FactInput.read(Fact.FATHER_PLACE, place, today) instanceof FactInput.Value(String text) ? text : null;
        return new AwayTime(begun, ended, where);
    }
}
