package org.nuanyang.indicators.closing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.nuanyang.access.Org;
import org.nuanyang.access.Orgs;
import org.nuanyang.notices.EscalationSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What climbs the ladder: a school that has not submitted a month or a term by its day. Classes are their school's to remind. */
@Component
class LateClosings implements EscalationSource {
    private final ClosingSql sql;
    private final ClosingRulesSql rules;
    private final Periods periods;
    private final TellOfClosing telling;
    private final Orgs orgs;

    LateClosings(ClosingSql sql, ClosingRulesSql rules, Periods periods, TellOfClosing telling, Orgs orgs) {
        this.sql = sql;
        this.rules = rules;
        this.periods = periods;
        this.telling = telling;
        this.orgs = orgs;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Late> late(int county, LocalDate on) {
        var inForce = rules.of(county);
        if (inForce.from() == null) return List.of();
        var over = periods.begun(county, inForce.from(), on).stream().filter(each -> on.isAfter(inForce.dueOfSchool(each)) && each.until().isAfter(on.minusYears(1))).toList();
        var schools = orgs.schools(county).stream().filter(org -> org.kind() == Org.Kind.SCHOOL).map(org -> new ClosingPlace(org.id(), org.id(), org.name(), org.name())).toList();
        var handedIn = sql.among(schools.stream().map(each -> each.id().value()).toList(), over).stream().filter(each -> each.state().handedIn()).toList();
        var late = new ArrayList<Late>();
        for (var period : over)
            for (var school : schools)
                if (handedIn.stream().noneMatch(each -> each.place().equals(school.id()) && each.period().equals(period)))
                    for (var person : telling.answering(school, county))
                        late.add(new Late("indicators.CLOSING." + period.key(), school.id(), person, inForce.dueOfSchool(period).plusDays(1)));
        return late;
    }

    @Override
    public String ownLink() {
        return "/closings";
    }

    @Override
    public String othersLink() {
        return "/closings";
    }
}
