package org.nuanyang.demo;

import static org.nuanyang.roster.Fact.*;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Org;
import org.nuanyang.access.Viewer;
import org.nuanyang.access.Viewers;
import org.nuanyang.common.Words;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.Phone;
import org.nuanyang.roster.Relation;
import org.nuanyang.roster.ResidentId;
import org.nuanyang.roster.RoughDate;
import org.nuanyang.roster.Sex;
import org.nuanyang.roster.entrusted.Agreement;
import org.nuanyang.roster.entrusted.CareExclusion;
import org.nuanyang.roster.entrusted.EntrustedCares;
import org.nuanyang.roster.entrusted.Party;
import org.nuanyang.roster.entrusted.Signing;
import org.nuanyang.roster.entrusted.WishHeard;
import org.nuanyang.roster.place.PlaceContacts;
import org.nuanyang.roster.place.PlaceName;
import org.nuanyang.roster.place.Places;
import org.springframework.stereotype.Component;

/** What the two schools that everybody knows have written down besides: agreements on care, whom to call in the villages. */
@Component
class Papers {
    private static final int AGREEMENTS = 10;

    private final EntrustedCares cares;
    private final Places places;
    private final Viewers viewers;

    Papers(EntrustedCares cares, Places places, Viewers viewers) {
        this.cares = cares;
        this.places = places;
        this.viewers = viewers;
    }

    void layDown(DemoCounty county, Keepers keepers, Map<Pupil, ChildId> ids, LocalDate today) {
        if (county.county().id() != CountyDraw.FIRST_COUNTY) return;
        for (var name : List.of(Cast.SCHOOL, Cast.OUTSIDE)) county.find(name).ifPresent(school -> layDown(county, school, keepers, ids, today));
    }

    private void layDown(DemoCounty county, Org school, Keepers keepers, Map<Pupil, ChildId> ids, LocalDate today) {
        var keeper = viewers.find(county.county().id(), keepers.ofSchool(school.id())).orElseThrow();
        var pupils = county.pupils().stream().filter(pupil -> pupil.school().equals(school.id()))
                .sorted(Comparator.comparing(pupil -> !Cast.NAMES.contains(pupil.name()))).toList();
        keeper.scope().sight().run(() -> {
            contacts(pupils, keeper);
            agreements(pupils, ids, today, keeper);
        });
    }

    private void contacts(List<Pupil> pupils, Viewer keeper) {
        pupils.stream().flatMap(pupil -> PlaceName.of(pupil.facts()).stream()).distinct().forEach(place -> {
            set(place.above(), keeper);
            if (!place.isTownship()) set(place, keeper);
        });
    }

    private void set(PlaceName place, Viewer keeper) {
        var dice = new Dice(place.words().hashCode());
        places.set(new PlaceContacts(place, Names.ofTeacher(place.isTownship() ? Sex.MALE : Sex.FEMALE, dice), phone(dice), phone(dice)), keeper);
    }

    /** The first of those whom both parents have left with somebody else: agreed on as their files say, or not signed yet. */
    private void agreements(List<Pupil> pupils, Map<Pupil, ChildId> ids, LocalDate today, Viewer keeper) {
        int number = 0;
        for (var pupil : pupils) {
            var facts = pupil.facts();
            if (number == AGREEMENTS || !yes(facts, FATHER_AWAY) || !yes(facts, MOTHER_AWAY) || carer(facts, today) == null || !guardedByOne(pupil)) continue;
            var refused = cares.enter(ids.get(pupil), agreement(facts, number++, today, new Dice(number).fork(pupil.name())), Optional.empty(), keeper);
            if (!refused.isEmpty()) throw new IllegalStateException("an agreement of the demo is refused: " + refused);
        }
    }

    /** Whose guardian was told once: what was known of an earlier one is not the present one's. */
    private static boolean guardedByOne(Pupil pupil) {
        return Cast.NAMES.contains(pupil.name())
                || pupil.told().stream().filter(told -> told.facts().asMap().keySet().stream().anyMatch(fact -> fact.subject() == Fact.Subject.GUARDIAN)).count() == 1;
    }

    private static Agreement agreement(Facts facts, int number, LocalDate today, Dice dice) {
        var father = new Party(facts.<String>get(FATHER_NAME).orElse(facts.<String>get(MOTHER_NAME).orElseThrow()),
                facts.tells(FATHER_NAME) ? Relation.FATHER : Relation.MOTHER, facts.<Phone>get(FATHER_PHONE).orElse(null), null, null, null);
        var told = facts.<RoughDate>get(GUARDIAN_AGREEMENT_SIGNED).filter(date -> date.precision() == RoughDate.Precision.DAY);
        if (told.isEmpty()) {
            return new Agreement(father, carer(facts, today), false, Set.of(), null, null, null, null, null, false,
                    new Signing.NotSigned(dice.of(WordList.of("entrusted.why-not"))), new Agreement.Copies(null, null));
        }
        var signed = told.get().from();
        var until = number == 1 ? today.plusDays(20) : signed.plusYears(signed.until(today).getYears() + 1L);
        var signing = number % 4 == 2 ? new Signing.ByPhone(signed, Names.ofTeacher(Sex.FEMALE, dice)) : new Signing.OnPaper(signed);
        return new Agreement(father, carer(facts, today), true, EnumSet.allOf(CareExclusion.class),
                new Agreement.Wish(signed.minusDays(2), WishHeard.FACE_TO_FACE, dice.of(WordList.of("entrusted.wish"))),
                signed, until, Words.say("roster.entrusted.usual-duties"), dice.of(WordList.of("entrusted.fee")), true, signing,
                new Agreement.Copies(signed, number % 2 == 0 ? signed : null));
    }

    /** The guardian, if not a parent and known to be of age. */
    private static @Nullable Party carer(Facts facts, LocalDate today) {
        var relation = facts.<Relation>get(GUARDIAN_RELATION).orElse(null);
        var birth = facts.<RoughDate>get(GUARDIAN_BIRTH).map(RoughDate::until).orElseGet(() -> facts.<ResidentId>get(GUARDIAN_ID).map(ResidentId::birthDate).orElse(null));
        if (relation == null || relation == Relation.FATHER || relation == Relation.MOTHER || birth == null || birth.plusYears(19).isAfter(today) || !facts.tells(FATHER_NAME) && !facts.tells(MOTHER_NAME)) return null;
        return new Party(facts.<String>get(GUARDIAN_NAME).orElseThrow(), relation, facts.<Phone>get(GUARDIAN_PHONE).orElse(null), null, birth,
                facts.<String>get(GUARDIAN_ADDRESS).orElse(null));
    }

    private static Phone phone(Dice dice) {
        return new Phone("142" + (10_000_000 + dice.below(90_000_000)));
    }

    private static boolean yes(Facts facts, Fact fact) {
        return facts.<Boolean>get(fact).orElse(false);
    }
}
