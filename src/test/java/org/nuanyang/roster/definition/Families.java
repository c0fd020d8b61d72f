package org.nuanyang.roster.definition;

import static org.nuanyang.roster.Fact.*;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.RoughDate;
import org.nuanyang.roster.definition.ParentSituation.Side;

/** Families as the tables of cases write them. */
final class Families {
    static final LocalDate ON = LocalDate.of(2026, 3, 12);

    private Families() {}

    /** A pupil of the third grade, nine years old, of a rural household. */
    static Facts pupil() {
        return new Facts().with(BIRTH, RoughDate.parse("2016-05-20")).with(RURAL_HOUSEHOLD, true).with(GRADE, 3).with(CLASS, 1).with(ENTRY_YEAR, 2023);
    }

    static Facts pupil(String father, String mother) {
        return mother(father(pupil(), father), mother);
    }

    static Facts father(Facts facts, String told) {
        return parent(facts, FATHER_DECEASED, FATHER_AWAY, FATHER_AWAY_SINCE, FATHER_CAN_GUARD, told);
    }

    static Facts mother(Facts facts, String told) {
        return parent(facts, MOTHER_DECEASED, MOTHER_AWAY, MOTHER_AWAY_SINCE, MOTHER_CAN_GUARD, told);
    }

    /** "home", "ill" at home and unable, "away", "dead", "-" for untold, or away since that date. */
    private static Facts parent(Facts facts, Fact dead, Fact away, Fact since, Fact canGuard, String told) {
        return switch (told) {
            case "home" -> facts.with(away, false);
            case "ill" -> facts.with(away, false).with(canGuard, false);
            case "away" -> facts.with(away, true);
            case "dead" -> facts.with(dead, true);
            case "-" -> facts;
            default -> facts.with(since, RoughDate.parse(told));
        };
    }

    /** "2025-03-01..2026-02-10 2026-02-20.." */
    static Situation fatherAway(Facts facts, String spells) {
        List<AwaySpell> all = Arrays.stream(spells.split(" ")).map(spell -> {
            var ends = spell.split("\\.\\.", 2);
            return new AwaySpell(ends[0].isEmpty() ? null : RoughDate.parse(ends[0]), ends[1].isEmpty() ? null : LocalDate.parse(ends[1]), null);
        }).toList();
        return Situation.of(facts).away(Side.FATHER, all);
    }
}
