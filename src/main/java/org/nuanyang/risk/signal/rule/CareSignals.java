package org.nuanyang.risk.signal.rule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.nuanyang.calendar.SchoolCalendar;
import org.nuanyang.care.record.Troubles;
import org.nuanyang.risk.signal.Found;
import org.nuanyang.risk.signal.SignalKind;
import org.nuanyang.risk.signal.SignalSource;
import org.springframework.stereotype.Component;

/** What the records of care tell: nobody was reached, the mood is low, problems repeat themselves, nothing is done at all. */
@Component
class CareSignals implements SignalSource {
    private final CareSql sql;
    private final Troubles troubles;
    private final SchoolCalendar calendar;

    CareSignals(CareSql sql, Troubles troubles, SchoolCalendar calendar) {
        this.sql = sql;
        this.troubles = troubles;
        this.calendar = calendar;
    }

    @Override
    public Set<SignalKind> kinds() {
        return EnumSet.of(SignalKind.UNREACHED, SignalKind.LOW_MOOD, SignalKind.OVERDUE_CARE, SignalKind.PROBLEMS);
    }

    @Override
    public List<Found> found(Asked asked) {
        var found = new ArrayList<Found>();
        if (asked.uses(SignalKind.UNREACHED)) for (var tried : sql.unreached(asked)) CareRules.unreached(tried, asked.rule(SignalKind.UNREACHED)).ifPresent(found::add);
        if (asked.uses(SignalKind.OVERDUE_CARE)) for (var behind : sql.behind(asked, taught(asked))) CareRules.overdue(behind, asked.rule(SignalKind.OVERDUE_CARE)).ifPresent(found::add);
        if (asked.uses(SignalKind.LOW_MOOD))
            sql.moods(asked).forEach((child, felt) -> CareRules.lowMood(child, felt, asked.rule(SignalKind.LOW_MOOD)).ifPresent(found::add));
        if (asked.uses(SignalKind.PROBLEMS)) {
            var rule = asked.rule(SignalKind.PROBLEMS);
            troubles.between(asked.children(), asked.on().minusDays(rule.m() - 1L), asked.on()).stream().collect(Collectors.groupingBy(Troubles.Noted::child))
                    .forEach((child, noted) -> CareRules.problems(child, noted, rule).ifPresent(found::add));
        }
        return found;
    }

    /** By the county's calendar; a school's own days make no week of it more or less. */
    private Set<LocalDate> taught(Asked asked) {
        return calendar.teachingDays(asked.county(), null, CareSql.from(asked), asked.on()).stream().map(day -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))).collect(Collectors.toSet());
    }
}
