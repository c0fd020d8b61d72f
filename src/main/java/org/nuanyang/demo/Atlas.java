package org.nuanyang.demo;

import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.util.Map;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Position;

/** Where the invented schools stand: around the middle of their township, each always at the same place. */
final class Atlas {
    /** In hundred-thousandths of a degree: some five kilometres. */
    private static final int AROUND = 5_000;

    private Atlas() {}

    static Map<OrgId, Position> positions(DemoCounty county) {
        var laid = county.orgs().stream().collect(toMap(org -> org.name(), org -> org.id(), (first, _) -> first));
        return SchoolPlan.all().stream().filter(plan -> laid.containsKey(plan.name()))
                .collect(toMap(plan -> laid.get(plan.name()), plan -> position(plan, new Dice(county.county().id()).fork("atlas").fork(plan.name()))));
    }

    private static Position position(SchoolPlan plan, Dice dice) {
        var middle = WordList.of("at." + plan.township()).all();
        return new Position(near(middle.getFirst(), dice), near(middle.getLast(), dice));
    }

    private static BigDecimal near(String degrees, Dice dice) {
        return new BigDecimal(degrees).add(BigDecimal.valueOf(dice.between(-AROUND, AROUND), 5));
    }
}
