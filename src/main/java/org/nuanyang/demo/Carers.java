package org.nuanyang.demo;

import static org.nuanyang.roster.Fact.*;
import static org.nuanyang.roster.Relation.*;

import java.time.LocalDate;
import java.util.Optional;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.Relation;
import org.nuanyang.roster.RoughDate;
import org.nuanyang.roster.Sex;

/**
 * Who looks after the children at home. Under the county's scheme the other parent does for 48 %, grandparents for 34 %,
 * relatives for 13 %, the boarding school for the rest; where both parents are out, nearly always grandparents.
 */
final class Carers {
    private final Numbers numbers;
    private final LocalDate today;

    Carers(Numbers numbers, LocalDate today) {
        this.numbers = numbers;
        this.today = today;
    }

    static Relation drawn(Situation situation, Dice dice) {
        int thrown = dice.below(100);
        return switch (situation) {
            case AT_HOME, BACK_HOME, JUST_LEFT, SINCE_UNKNOWN, NOT_SAID -> thrown < 68 ? MOTHER : FATHER;
            case FATHER_AWAY -> thrown < 64 ? MOTHER : thrown < 80 ? grandparent(dice) : thrown < 94 ? relative(dice) : NOT_KIN;
            case MOTHER_AWAY -> thrown < 64 ? FATHER : thrown < 80 ? grandparent(dice) : thrown < 94 ? relative(dice) : NOT_KIN;
            case BOTH_AWAY -> thrown < 91 ? grandparent(dice) : thrown < 97 ? relative(dice) : NOT_KIN;
            case FATHER_AWAY_MOTHER_UNABLE, MOTHER_AWAY_FATHER_UNABLE -> thrown < 93 ? grandparent(dice) : relative(dice);
            case SINGLE_AT_HOME -> thrown < 55 ? FATHER : MOTHER;
            case SINGLE_AWAY, ORPHANED -> thrown < 80 ? grandparent(dice) : relative(dice);
            case FORSAKEN -> thrown < 60 ? grandparent(dice) : thrown < 90 ? relative(dice) : NOT_KIN;
        };
    }

    private static Relation grandparent(Dice dice) {
        int thrown = dice.below(100);
        return thrown < 54 ? PATERNAL_GRANDMOTHER : thrown < 78 ? PATERNAL_GRANDFATHER : thrown < 92 ? MATERNAL_GRANDMOTHER : MATERNAL_GRANDFATHER;
    }

    private static Relation relative(Dice dice) {
        return dice.of(new Relation[] {
            FATHERS_ELDER_BROTHER, FATHERS_ELDER_BROTHERS_WIFE, UNCLE, UNCLES_WIFE, MOTHERS_BROTHER, MOTHERS_SISTER,
            FATHERS_SISTER, FATHERS_SISTER, GREAT_GRANDMOTHER, OTHER_KIN
        });
    }

    /** Tells of a carer who is none of the parents, sometimes of a second one beside. */
    Facts told(Relation relation, String surname, String address, Dice dice) {
        var carer = adult(relation, surname, dice);
        var facts = new Facts().with(GUARDIAN_NAME, carer.name()).with(GUARDIAN_RELATION, relation).with(GUARDIAN_PHONE, carer.phone());
        if (dice.chance(0.75)) facts.with(GUARDIAN_BIRTH, RoughDate.of(carer.birth()));
        if (dice.chance(0.5)) facts.with(GUARDIAN_ID, numbers.residentId(carer.birth(), sex(relation), dice));
        if (dice.chance(0.7)) facts.with(GUARDIAN_ADDRESS, address);
        boolean old = isElder(relation);
        if (dice.chance(0.8)) facts.with(GUARDIAN_OCCUPATION, dice.of(WordList.of(old ? "occupations.elder" : "occupations.kin")));
        if (dice.chance(0.6)) facts.with(GUARDIAN_EDUCATION, dice.of(WordList.of(old ? "educations.elder" : "educations.parent")));
        if (dice.chance(0.7)) facts.with(GUARDIAN_HEALTH, dice.of(WordList.of(old ? "healths.elder" : "healths")));
        if (dice.chance(0.55)) facts.with(GUARDIAN_AGREEMENT_SIGNED, RoughDate.of(today.minusDays(dice.between(20, 420))));
        if (dice.chance(0.6)) facts.with(GUARDIAN_CAN_CARE, !(old && dice.chance(0.06)));
        spouse(relation).filter(_ -> dice.chance(0.45)).ifPresent(other -> {
            var second = adult(other, surname, dice);
            facts.with(SECOND_GUARDIAN_NAME, second.name()).with(SECOND_GUARDIAN_RELATION, other);
            if (dice.chance(0.6)) facts.with(SECOND_GUARDIAN_PHONE, second.phone());
        });
        return facts;
    }

    private static Optional<Relation> spouse(Relation relation) {
        return Optional.ofNullable(switch (relation) {
            case PATERNAL_GRANDMOTHER -> PATERNAL_GRANDFATHER;
            case PATERNAL_GRANDFATHER -> PATERNAL_GRANDMOTHER;
            case MATERNAL_GRANDMOTHER -> MATERNAL_GRANDFATHER;
            case MATERNAL_GRANDFATHER -> MATERNAL_GRANDMOTHER;
            default -> null;
        });
    }

    private Adult adult(Relation relation, String surname, Dice dice) {
        var sex = sex(relation);
        var own = switch (relation) {
            case PATERNAL_GRANDFATHER, FATHERS_ELDER_BROTHER, UNCLE, FATHERS_SISTER, ELDER_BROTHER, ELDER_SISTER -> surname;
            default -> Names.surname(dice);
        };
        boolean old = isElder(relation);
        int age = relation == GREAT_GRANDMOTHER ? dice.between(78, 88) : old ? dice.between(52, 76) : dice.between(28, 52);
        var birth = today.minusYears(age).minusDays(dice.below(365));
        var name = old ? Names.ofElder(own, sex, dice) : relation == NOT_KIN ? Names.ofTeacher(sex, dice) : Names.ofParent(own, sex, dice);
        return new Adult(name, birth, numbers.phone(dice));
    }

    private static boolean isElder(Relation relation) {
        return switch (relation) {
            case PATERNAL_GRANDFATHER, PATERNAL_GRANDMOTHER, MATERNAL_GRANDFATHER, MATERNAL_GRANDMOTHER, GREAT_GRANDFATHER, GREAT_GRANDMOTHER -> true;
            default -> false;
        };
    }

    private static Sex sex(Relation relation) {
        return switch (relation) {
            case FATHER, STEPFATHER, PATERNAL_GRANDFATHER, MATERNAL_GRANDFATHER, GREAT_GRANDFATHER, ELDER_BROTHER, FATHERS_ELDER_BROTHER,
                    UNCLE, MOTHERS_BROTHER, MOTHERS_SISTERS_HUSBAND, FATHERS_SISTERS_HUSBAND -> Sex.MALE;
            default -> Sex.FEMALE;
        };
    }
}
