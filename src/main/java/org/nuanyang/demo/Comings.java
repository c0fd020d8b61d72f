package org.nuanyang.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewers;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Departure;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.Transfers;
import org.nuanyang.roster.going.Destination;
import org.nuanyang.roster.going.Going;
import org.nuanyang.roster.going.Leaving;
import org.springframework.stereotype.Component;

/**
 * Between 青石小学 and 河湾小学 children come and go: some have moved away, one is handed over to the first school, and the
 * second asks for a new pupil whose file is still at the first. Something to look at, something to answer.
 */
@Component
class Comings {
    private final Going going;
    private final Transfers transfers;
    private final Roster roster;
    private final Viewers viewers;

    Comings(Going going, Transfers transfers, Roster roster, Viewers viewers) {
        this.going = going;
        this.transfers = transfers;
        this.roster = roster;
        this.viewers = viewers;
    }

    void tell(DemoCounty county, Keepers keepers, Map<Pupil, ChildId> ids, LocalDate today) {
        var here = county.find(Cast.SCHOOL).map(Org::id);
        var there = county.find(Cast.OUTSIDE).map(Org::id);
        if (county.county().id() != CountyDraw.FIRST_COUNTY || here.isEmpty() || there.isEmpty()) return;
        var leavers = strangers(county, here.get()).skip(5).limit(2).map(ids::get).toList();
        leave(leavers.getFirst(), keepers, here.get(), new Leaving(Departure.Why.TRANSFERRED, today.minusDays(20),
                "随父母到务工地读书", new Destination("广东省", "东莞市", "长安镇第二小学")));
        leave(leavers.getLast(), keepers, here.get(), new Leaving(Departure.Why.TRANSFERRED, today.minusDays(45),
                "父母在外地购房落户", new Destination("浙江省", "义乌市", null)));
        strangers(county, here.get()).filter(pupil -> pupil.facts().tells(Fact.ID)).findFirst().ifPresent(pupil -> ask(pupil, keepers, there.get()));
        strangers(county, there.get()).skip(5).limit(1).map(ids::get).forEach(child -> offer(child, keepers, there.get(), here.get()));
    }

    private static Stream<Pupil> strangers(DemoCounty county, OrgId school) {
        return county.pupils().stream().filter(pupil -> pupil.school().equals(school) && !Cast.NAMES.contains(pupil.name()));
    }

    private void leave(ChildId child, Keepers keepers, OrgId school, Leaving leaving) {
        var keeper = viewers.find(CountyDraw.FIRST_COUNTY, keepers.ofSchool(school)).orElseThrow();
        keeper.scope().sight().run(() -> {
            var version = roster.files(List.of(child), keeper).get(child).version();
            going.leave(child, version, leaving, keeper);
        });
    }

    private void ask(Pupil pupil, Keepers keepers, OrgId to) {
        var keeper = viewers.find(CountyDraw.FIRST_COUNTY, keepers.ofSchool(to)).orElseThrow();
        var told = new Facts().with(Fact.NAME, pupil.name()).with(Fact.ID, pupil.facts().get(Fact.ID).orElseThrow());
        keeper.scope().sight().run(() -> transfers.request(to, null, told, null, keeper));
    }

    private void offer(ChildId child, Keepers keepers, OrgId from, OrgId to) {
        var keeper = viewers.find(CountyDraw.FIRST_COUNTY, keepers.ofSchool(from)).orElseThrow();
        keeper.scope().sight().run(() -> transfers.offer(List.of(roster.files(List.of(child), keeper).get(child)), to, "随爷爷奶奶搬到青石村", null, keeper));
    }
}
