package org.nuanyang.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewers;
import org.nuanyang.protection.consent.Consent;
import org.nuanyang.protection.consent.ConsentPurpose;
import org.nuanyang.protection.consent.Giver;
import org.nuanyang.protection.consent.PastConsents;
import org.nuanyang.protection.consent.PastConsents.Past;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.Relation;
import org.springframework.stereotype.Component;

/** What parents have answered: nearly all were told of the file, most agree to a photo, some slips have not come back. */
@Component
class ConsentLoad {
    private static final double TOLD = 0.93;
    private static final double ANSWERED = 0.84;
    private static final double REFUSED = 0.07;

    private final PastConsents past;
    private final Viewers viewers;

    ConsentLoad(PastConsents past, Viewers viewers) {
        this.past = past;
        this.viewers = viewers;
    }

    void layDown(DemoCounty county, Keepers keepers, Map<Pupil, ChildId> ids, LocalDate today) {
        var dice = CountyDraw.dice(county.county().id()).fork("consents");
        var helped = helpedFromOutside(county);
        var bySchool = new LinkedHashMap<OrgId, List<Past>>();
        for (var pupil : county.pupils()) {
            var child = ids.get(pupil);
            if (child == null) continue;
            var on = today.minusDays(dice.between(20, 160));
            var some = bySchool.computeIfAbsent(pupil.school(), _ -> new ArrayList<>());
            if (dice.chance(TOLD)) some.add(past(child, pupil, ConsentPurpose.FILE, true, on));
            if (dice.chance(ANSWERED)) some.add(past(child, pupil, ConsentPurpose.PHOTO, !dice.chance(REFUSED), on));
            if (helped.contains(pupil)) some.add(past(child, pupil, ConsentPurpose.OUTSIDE_HELPER, true, on));
        }
        bySchool.forEach((school, some) -> {
            var keeper = viewers.find(county.county().id(), keepers.ofSchool(school)).orElseThrow();
            keeper.scope().sight().run(() -> past.layDown(school, some, keeper));
        });
    }

    private static Set<Pupil> helpedFromOutside(DemoCounty county) {
        Set<AccountId> outside = county.staff().stream().filter(staffer -> staffer.duties().isEmpty() && staffer.signIn() == null).map(Staffer::id).collect(Collectors.toSet());
        Set<Pupil> helped = Collections.newSetFromMap(new IdentityHashMap<>());
        county.pairings().stream().filter(pairing -> outside.contains(pairing.helper())).forEach(pairing -> helped.add(pairing.child()));
        return helped;
    }

    private static Past past(ChildId child, Pupil pupil, ConsentPurpose purpose, boolean agreed, LocalDate on) {
        var facts = pupil.facts();
        var guardian = facts.<String>get(Fact.GUARDIAN_NAME);
        var name = guardian.or(() -> facts.<String>get(Fact.FATHER_NAME)).or(() -> facts.<String>get(Fact.MOTHER_NAME)).orElse("—");
        var giver = guardian.isPresent() ? Giver.of(facts.<Relation>get(Fact.GUARDIAN_RELATION).map(Enum::name).orElse(null))
                : facts.tells(Fact.FATHER_NAME) ? Giver.FATHER : facts.tells(Fact.MOTHER_NAME) ? Giver.MOTHER : Giver.OTHER_GUARDIAN;
        return new Past(child.value(), new Consent.Told(purpose, agreed ? Consent.Answer.GIVEN : Consent.Answer.REFUSED, giver, name, Consent.How.ON_PAPER, null, on));
    }
}
