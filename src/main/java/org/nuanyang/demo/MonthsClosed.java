package org.nuanyang.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Role;
import org.nuanyang.access.Viewer;
import org.nuanyang.access.Viewers;
import org.nuanyang.common.Refusal;
import org.nuanyang.indicators.closing.ClosingRules;
import org.nuanyang.indicators.closing.ClosingSettings;
import org.nuanyang.indicators.closing.Closings;
import org.nuanyang.indicators.closing.Closings.Wanted;
import org.nuanyang.indicators.closing.Period;
import org.springframework.stereotype.Component;

/**
 * The county closes its months since the one before last, which is locked. Of the last one most schools have handed in, some are
 * locked, 河湾小学's came back with words, and 青石小学 waits for one class: something to look at, something to do.
 */
@Component
class MonthsClosed {
    private final ClosingSettings settings;
    private final Closings closings;
    private final Viewers viewers;

    MonthsClosed(ClosingSettings settings, Closings closings, Viewers viewers) {
        this.settings = settings;
        this.closings = closings;
        this.viewers = viewers;
    }

    void tell(DemoCounty county, Keepers keepers, LocalDate today) {
        var officer = county.staff().stream().filter(each -> each.duties().stream().anyMatch(duty -> duty.role() == Role.COUNTY_OFFICER)).findFirst();
        if (county.county().id() != CountyDraw.FIRST_COUNTY || officer.isEmpty()) return;
        var last = YearMonth.from(today).minusMonths(1);
        var above = viewer(officer.get().id());
        above.scope().sight().call(() -> settings.decide(new ClosingRules(last.minusMonths(1).atDay(1), ClosingRules.USUAL.monthDay(), ClosingRules.USUAL.classDays(), 0), above));
        var schools = county.orgs().stream().filter(org -> org.kind() == Org.Kind.SCHOOL).toList();
        schools.forEach(school -> submit(school.id(), last.minusMonths(1), viewer(keepers.ofSchool(school.id()))));
        above.scope().sight().call(() -> closings.lockSubmitted(new Period.Month(last.minusMonths(1)), above));
        schools.forEach(school -> last(school, last, keepers, county, above));
    }

    private void last(Org school, YearMonth month, Keepers keepers, DemoCounty county, Viewer officer) {
        var dice = new Dice(school.id().value().getLeastSignificantBits()).fork("closing");
        if (school.name().equals(Cast.SCHOOL)) {
            classesBut(Cast.LATE, school, month, keepers, county);
            return;
        }
        boolean sentBack = school.name().equals(Cast.OUTSIDE);
        if (!sentBack && dice.chance(0.15)) return;
        submit(school.id(), month, viewer(keepers.ofSchool(school.id())));
        var read = new Wanted(school.id(), new Period.Month(month), 1, sentBack ? "有几名学生的监护人还没有写明，请核对后再报。" : "");
        if (sentBack) step(officer, () -> closings.sendBack(read, officer));
        else if (dice.chance(0.5)) step(officer, () -> closings.lock(read, officer));
    }

    /** All but one of the school's classes have handed in. */
    private void classesBut(String late, Org school, YearMonth month, Keepers keepers, DemoCounty county) {
        var children = county.pupils().stream().filter(pupil -> pupil.school().equals(school.id())).collect(Collectors.groupingBy(Pupil::klass));
        var leaders = children.keySet().stream().collect(Collectors.toMap(klass -> klass, klass -> keepers.ofClass(klass)));
        for (Map.Entry<OrgId, Optional<AccountId>> each : leaders.entrySet())
            each.getValue().filter(leader -> !name(leader, county).equals(late)).ifPresent(leader -> submit(each.getKey(), month, viewer(leader)));
    }

    private static String name(AccountId account, DemoCounty county) {
        return county.staff().stream().filter(each -> each.id().equals(account)).map(Staffer::login).findFirst().orElse("");
    }

    private void submit(OrgId place, YearMonth month, Viewer by) {
        step(by, () -> closings.submit(new Wanted(place, new Period.Month(month), 0, ""), by));
    }

    private static void step(Viewer by, Supplier<Optional<Refusal>> step) {
        by.scope().sight().call(step::get).ifPresent(refusal -> {
            throw new IllegalStateException("the demo's month could not be closed: " + refusal.words());
        });
    }

    private Viewer viewer(AccountId account) {
        return viewers.find(CountyDraw.FIRST_COUNTY, account).orElseThrow();
    }
}
