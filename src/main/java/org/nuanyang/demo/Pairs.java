package org.nuanyang.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.access.Viewers;
import org.nuanyang.common.Ids;
import org.nuanyang.pairing.HelperId;
import org.nuanyang.pairing.HelperSort;
import org.nuanyang.pairing.KeyChildren;
import org.nuanyang.pairing.PairingId;
import org.nuanyang.pairing.PairingKind;
import org.nuanyang.pairing.PastPairings;
import org.nuanyang.pairing.PastPairings.Pair;
import org.nuanyang.pairing.PastPairings.Person;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Fact;
import org.springframework.stereotype.Component;

/** Who helps whom in the demo county: staff and, here and there, people of the village, most of them checked; most letters are signed. */
@Component
class Pairs {
    private static final List<PairingKind> OUTSIDE = List.of(PairingKind.LOVING_MOTHER, PairingKind.VILLAGE_CADRE, PairingKind.RETIRED_TEACHER, PairingKind.OUTSIDE_TUTOR);
    private static final double SIGNED = 0.72;
    private static final double EXPIRED = 0.08;
    private static final double NEVER_CHECKED = 0.04;
    private static final int KEY_CHILDREN = 4;

    private final PastPairings past;
    private final KeyChildren keyChildren;
    private final Viewers viewers;

    Pairs(PastPairings past, KeyChildren keyChildren, Viewers viewers) {
        this.past = past;
        this.keyChildren = keyChildren;
        this.viewers = viewers;
    }

    void layDown(DemoCounty county, Keepers keepers, Map<Pupil, ChildId> ids, LocalDate today) {
        var dice = CountyDraw.dice(county.county().id()).fork("pairing-kinds");
        var staff = county.staff().stream().collect(Collectors.toMap(Staffer::id, staffer -> staffer));
        var people = new LinkedHashMap<AccountId, Person>();
        var pairs = new LinkedHashMap<OrgId, List<Pair>>();
        for (var pairing : county.pairings()) {
            var person = people.computeIfAbsent(pairing.helper(), id -> person(staff.get(id), pairing.child(), dice, today));
            var kind = kind(person, dice);
            var signed = dice.chance(SIGNED) ? pairing.from().plusDays(dice.between(0, 14)) : null;
            pairs.computeIfAbsent(pairing.child().school(), _ -> new ArrayList<>()).add(new Pair(new PairingId(Ids.next()), person.id(), ids.get(pairing.child()),
                    pairing.child().school(), kind, pairing.from(), signed == null || signed.isAfter(today) ? null : signed));
        }
        people.values().stream().collect(Collectors.groupingBy(Person::school, LinkedHashMap::new, Collectors.toList()))
                .forEach((school, some) -> as(county, keepers, school, viewer -> past.enter(some, WordList.raw("pairing.checkedBy"), viewer)));
        pairs.forEach((school, some) -> as(county, keepers, school, viewer -> past.pair(some, viewer)));
        mark(county, keepers, ids);
    }

    private static Person person(Staffer staffer, Pupil first, Dice dice, LocalDate today) {
        boolean outside = staffer.duties().isEmpty() && staffer.signIn() == null;
        if (!outside) return new Person(new HelperId(Ids.next()), HelperSort.STAFF, staffer.id(), first.school(), staffer.name(), null, null, null, null);
        var kind = OUTSIDE.get(dice.below(OUTSIDE.size()));
        var village = first.facts().<String>get(Fact.VILLAGE).orElse(null);
        var checked = dice.chance(NEVER_CHECKED) ? null : dice.chance(EXPIRED) ? today.minusDays(dice.between(370, 500)) : today.minusDays(dice.between(20, 340));
        return new Person(new HelperId(Ids.next()), HelperSort.OUTSIDE, staffer.id(), first.school(), staffer.name(), kind,
                (village == null ? "" : village) + WordList.raw("pairing." + kind), village, checked);
    }

    private static PairingKind kind(Person person, Dice dice) {
        if (person.usual() != null) return person.usual();
        int drawn = dice.below(100);
        return drawn < 60 ? PairingKind.STAFF : drawn < 85 ? PairingKind.PARTY_MEMBER : PairingKind.PROXY_PARENT;
    }

    /** 重点帮扶对象 at the two schools that everybody knows. */
    private void mark(DemoCounty county, Keepers keepers, Map<Pupil, ChildId> ids) {
        var reasons = WordList.of("pairing.reasons").all();
        for (var name : List.of(Cast.SCHOOL, Cast.OUTSIDE)) {
            county.find(name).ifPresent(school -> {
                var pupils = county.pupils().stream().filter(pupil -> pupil.school().equals(school.id())).toList();
                as(county, keepers, school.id(), viewer -> {
                    for (int number = 0; number < KEY_CHILDREN; number++)
                        keyChildren.mark(ids.get(pupils.get(number * 7 % pupils.size())), reasons.get(number % reasons.size()), viewer);
                });
            });
        }
    }

    private void as(DemoCounty county, Keepers keepers, OrgId school, Consumer<Viewer> work) {
        var viewer = viewers.find(county.county().id(), keepers.ofSchool(school)).orElseThrow();
        viewer.scope().sight().call(() -> {
            work.accept(viewer);
            return null;
        });
    }
}
