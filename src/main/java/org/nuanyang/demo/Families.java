package org.nuanyang.demo;

import static org.nuanyang.demo.Situation.*;
import static org.nuanyang.roster.Fact.*;
import static org.nuanyang.roster.Fact.Subject.FATHER;
import static org.nuanyang.roster.Fact.Subject.MOTHER;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.nuanyang.roster.Fact.Subject;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.Phone;
import org.nuanyang.roster.Relation;
import org.nuanyang.roster.RoughDate;
import org.nuanyang.roster.Sex;

/** Draws families: who the parents are, where they are, who is at home with the children. */
final class Families {
    private final Numbers numbers;
    private final Carers carers;
    private final Spells.Drawing spells;
    private final LocalDate today;

    Families(Numbers numbers, LocalDate begun, LocalDate today) {
        this.numbers = numbers;
        this.today = today;
        carers = new Carers(numbers, today);
        spells = new Spells.Drawing(new Away(today), begun, today);
    }

    Household drawn(Site site, LocalDate firstBirth, Dice dice) {
        var situation = Situation.drawn(dice.chance(site.counting()), dice);
        var surname = Names.surname(dice);
        var facts = new Facts();
        var address = home(facts, site, dice);
        int children = dice.chance(0.40) ? 1 : dice.chance(0.78) ? 2 : 3;
        facts.with(ONLY_CHILD, children == 1);
        if (situation == ORPHANED) facts.with(ORPHAN, true);
        if (situation == FORSAKEN) facts.with(ABANDONED, true);
        var later = new ArrayList<Told>();
        boolean alone = false;
        if (situation == FORSAKEN) {
            facts = facts.with(carers.told(Carers.drawn(situation, dice), surname, address, dice));
        } else {
            alone = firstBirth.isBefore(today.minusYears(9)) && dice.chance(situation == BOTH_AWAY ? 0.18 : situation == SINGLE_AWAY ? 0.15 : 0);
            facts = family(situation, surname, address, firstBirth, alone, facts, later, dice);
        }
        later.sort(Comparator.comparing(Told::on));
        return new Household(surname, dice.chance(0.25) ? Names.generation(Sex.MALE, dice) : "", dice.of(WordList.of("ethnic")),
                situation, facts, later, alone, children, List.of());
    }

    private String home(Facts facts, Site site, Dice dice) {
        var place = site.rural() ? "一二三四五六七八九".charAt(dice.below(9)) + "组" : dice.between(1, 18) + "栋";
        var address = site.county() + site.township() + site.village() + place + dice.between(1, 160) + "号";
        facts.with(RURAL_HOUSEHOLD, site.rural() ? !dice.chance(0.02) : dice.chance(0.45))
                .with(TOWNSHIP, site.township()).with(VILLAGE, site.village()).with(ADDRESS, address);
        if (site.rural()) facts.with(VILLAGE_GROUP, place);
        if (dice.chance(0.85)) facts.with(HOUSEHOLD_ADDRESS, address);
        return address;
    }

    private Facts family(
            Situation situation, String surname, String address, LocalDate firstBirth, boolean alone, Facts home, List<Told> later, Dice dice) {
        var gone = situation.single() ? dice.chance(0.45) ? FATHER : MOTHER : null;
        var facts = home.with(parent(FATHER, situation, gone, surname, firstBirth, dice))
                .with(parent(MOTHER, situation, gone, Names.surname(dice), firstBirth, dice));
        if (gone != null) {
            var present = gone == FATHER ? MOTHER : FATHER;
            facts.with(SINGLE_PARENT_FAMILY, true).with(Away.of(present, "marital"),
                    dice.of(WordList.of(facts.tells(Away.of(gone, "deceased")) ? "marital.widowed" : "marital.divorced")));
        }
        var father = gone == FATHER || situation == ORPHANED ? Spells.NOT_SAID : spells(FATHER, situation, dice);
        var mother = gone == MOTHER || situation == ORPHANED ? Spells.NOT_SAID : spells(MOTHER, situation, dice);
        facts = facts.with(father.atFirst()).with(mother.atFirst());
        later.addAll(father.later());
        later.addAll(mother.later());
        return carer(situation, gone, surname, address, alone, facts, father, mother, later, dice);
    }

    /** As long as no parent was out one of them cared; whoever cares now took over when the first one left. */
    private Facts carer(
            Situation situation, Subject gone, String surname, String address, boolean alone, Facts facts,
            Spells father, Spells mother, List<Told> later, Dice dice) {
        var relation = Carers.drawn(situation, dice);
        if (gone != null && situation == SINGLE_AT_HOME || alone) relation = gone == FATHER ? Relation.MOTHER : Relation.FATHER;
        if (relation == Relation.FATHER || relation == Relation.MOTHER) return facts.with(parentCares(relation, facts));
        var carer = carers.told(relation, surname, address, dice);
        boolean wentLater = (father.wentLater() || !situation.fatherAway()) && (mother.wentLater() || !situation.motherAway());
        if (gone != null || later.isEmpty() || !wentLater) return facts.with(carer);
        var first = later.stream().min(Comparator.comparing(Told::on)).orElseThrow();
        later.set(later.indexOf(first), new Told(first.on(), first.facts().with(carer)));
        return facts.with(parentCares(situation == FATHER_AWAY_MOTHER_UNABLE ? Relation.FATHER : Relation.MOTHER, facts));
    }

    private Facts parent(Subject side, Situation situation, Subject gone, String surname, LocalDate firstBirth, Dice dice) {
        var sex = side == FATHER ? Sex.MALE : Sex.FEMALE;
        var facts = new Facts().with(Away.of(side, "name"), Names.ofParent(surname, sex, dice));
        if (situation == ORPHANED || side == gone && dice.chance(0.35)) return facts.with(Away.of(side, "deceased"), true);
        var birth = firstBirth.minusYears(dice.between(21, side == FATHER ? 36 : 32)).minusDays(dice.below(365));
        if (dice.chance(0.65)) facts.with(Away.of(side, "id"), numbers.residentId(birth, sex, dice));
        else if (dice.chance(0.4)) facts.with(Away.of(side, "birth"), RoughDate.of(birth));
        var phone = numbers.phone(dice);
        if (dice.chance(side == gone ? 0.3 : 0.96)) facts.with(Away.of(side, "phone"), phone);
        if (dice.chance(0.12)) facts.with(Away.of(side, "phone2"), numbers.phone(dice));
        if (dice.chance(0.3)) facts.with(Away.of(side, "wechat"), "wx" + phone.digits().substring(3));
        if (dice.chance(0.6)) facts.with(Away.of(side, "education"), dice.of(WordList.of("educations.parent")));
        if (gone == null && dice.chance(0.6)) facts.with(Away.of(side, "marital"), dice.of(WordList.of("marital.married")));
        if (situation == (side == FATHER ? MOTHER_AWAY_FATHER_UNABLE : FATHER_AWAY_MOTHER_UNABLE)) {
            facts.with(Away.of(side, "canGuard"), false).with(Away.of(side, "cannotWhy"), dice.of(WordList.of("cannot")));
        }
        return facts;
    }

    private Spells spells(Subject side, Situation situation, Dice dice) {
        return switch (situation) {
            case NOT_SAID -> Spells.NOT_SAID;
            case JUST_LEFT -> side == FATHER ? spells.justLeft(side, dice) : spells.atHome(side);
            case SINCE_UNKNOWN -> side == FATHER ? spells.awaySinceUnknown(side, dice) : spells.atHome(side);
            case BACK_HOME -> side == FATHER || dice.chance(0.4) ? spells.backHome(side, dice) : spells.atHome(side);
            case SINGLE_AWAY -> spells.away(side, dice);
            default -> (side == FATHER ? situation.fatherAway() : situation.motherAway()) ? spells.away(side, dice) : spells.atHome(side);
        };
    }

    private static Facts parentCares(Relation relation, Facts facts) {
        var side = relation == Relation.FATHER ? FATHER : MOTHER;
        return new Facts()
                .with(GUARDIAN_NAME, facts.get(Away.of(side, "name")).orElseThrow())
                .with(GUARDIAN_RELATION, relation)
                .with(GUARDIAN_PHONE, facts.<Phone>get(Away.of(side, "phone")).orElse(null));
    }
}
