package org.nuanyang.risk.signal.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.nuanyang.risk.signal.Found;
import org.nuanyang.risk.signal.SignalKind;
import org.nuanyang.risk.signal.SignalSource;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.time.FactTimes;
import org.springframework.stereotype.Component;

/** What the roster tells of a child's home, beside the days on which a parent was in touch and something was given. */
@Component
class HomeSignals implements SignalSource {
    private static final List<Fact> DEATHS = List.of(Fact.FATHER_DECEASED, Fact.MOTHER_DECEASED);

    private final HomeSql sql;
    private final CareSql care;
    private final FactTimes times;

    HomeSignals(HomeSql sql, CareSql care, FactTimes times) {
        this.sql = sql;
        this.care = care;
        this.times = times;
    }

    @Override
    public Set<SignalKind> kinds() {
        return EnumSet.of(SignalKind.NO_PARENT_CONTACT, SignalKind.GUARDIAN_OLD, SignalKind.GUARDIAN_ILL, SignalKind.GUARDIAN_CHANGED, SignalKind.NO_ADULT,
                SignalKind.BOTH_AWAY_FIRST, SignalKind.AID_NEED, SignalKind.LOSS);
    }

    @Override
    public List<Found> found(Asked asked) {
        var homes = sql.homes(asked);
        var contacts = asked.uses(SignalKind.NO_PARENT_CONTACT) ? care.lastContacts(asked) : Map.<ChildId, LocalDate>of();
        var given = asked.uses(SignalKind.AID_NEED) ? care.lastGiven(asked) : Map.<ChildId, LocalDate>of();
        var deaths = asked.uses(SignalKind.LOSS) ? deaths(homes) : Map.<ChildId, List<LocalDate>>of();
        var on = asked.on();
        return homes.stream().flatMap(home -> Stream.of(
                HomeRules.noParentContact(home, contacts.get(home.child()), asked.rule(SignalKind.NO_PARENT_CONTACT), on),
                HomeRules.guardianOld(home, asked.rule(SignalKind.GUARDIAN_OLD), on),
                HomeRules.guardianIll(home, on),
                HomeRules.guardianChanged(home, asked.rule(SignalKind.GUARDIAN_CHANGED), on),
                HomeRules.noAdult(home, on),
                HomeRules.bothAwayFirst(home, asked.rule(SignalKind.BOTH_AWAY_FIRST), on),
                HomeRules.aidNeed(home, given.get(home.child()), asked.rule(SignalKind.AID_NEED), on),
                HomeRules.loss(home, deaths.getOrDefault(home.child(), List.of()), asked.rule(SignalKind.LOSS), on)).flatMap(Optional::stream)).toList();
    }

    /** Since when it was told that a parent has died; asked of the few children who have lost one. */
    private Map<ChildId, List<LocalDate>> deaths(Collection<Home> homes) {
        var bereft = homes.stream().filter(home -> home.parents().stream().anyMatch(Home.Parent::deceased)).map(Home::child).toList();
        var days = new HashMap<ChildId, List<LocalDate>>();
        if (bereft.isEmpty()) return days;
        for (var fact : DEATHS)
            times.of(bereft, fact).forEach((child, told) -> told.stream().filter(time -> Boolean.TRUE.equals(time.value()))
                    .forEach(time -> days.computeIfAbsent(child, _ -> new ArrayList<>()).add(time.from())));
        return days;
    }
}
