package org.nuanyang.roster.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.RoughDate;
import org.nuanyang.roster.definition.Course.Stretch;
import org.nuanyang.roster.definition.ParentSituation.Side;

/** The spells are compared with what the definitions answer when they are asked day by day. */
@DisplayName("各口径下的起止")
class CourseTest {
    private static final LocalDate BEGUN = LocalDate.of(2023, 9, 1);
    private static final int DAYS = 4 * 365;

    @Test
    void agreeWithTheAnswerOfEachDayOverRandomHistories() {
        for (int seed = 0; seed < 150; seed++) {
            var dice = new Random(seed);
            var course = course(dice);
            var numbers = numbers(dice);
            var spells = course.spells(numbers, BEGUN);
            for (var definition : Definition.values()) {
                for (int i = 0; i < DAYS; i++) {
                    var day = BEGUN.plusDays(i);
                    var spell = spells.stream().filter(each -> each.definition() == definition && holds(each, day)).toList();
                    var asked = course.on(definition, day, numbers);
                    if (asked.answer() == Membership.Answer.DOES_NOT) assertThat(spell).as("%s %s seed %s", definition, day, seed).isEmpty();
                    else assertThat(spell).as("%s %s seed %s", definition, day, seed).singleElement().matches(each -> each.says(asked));
                }
            }
        }
    }

    @Test
    void endWhenTheParentComesHomeAndBeginAgainThreeMonthsAfterLeaving() {
        var away = new AwaySpell(RoughDate.parse("2024-02-10"), LocalDate.of(2024, 9, 1), null);
        var again = new AwaySpell(RoughDate.parse("2024-12-01"), null, null);
        var home = Situation.of(new Facts().with(Fact.MOTHER_AWAY, false).with(Fact.FATHER_AWAY, true)).away(Side.FATHER, List.of(away, again));
        var spells = new Course(List.of(new Stretch(LocalDate.EPOCH, home))).spells(NumbersOverTime.USUAL, BEGUN);
        assertThat(spells).filteredOn(spell -> spell.definition() == Definition.COUNTY)
                .extracting(spell -> spell.from() + " " + spell.until() + " " + spell.membership().ground())
                .containsExactly("2024-05-10 2024-09-01 FATHER_AWAY", "2025-03-01 null FATHER_AWAY");
    }

    private static boolean holds(Spell spell, LocalDate day) {
        return !day.isBefore(spell.from()) && (spell.until() == null || day.isBefore(spell.until()));
    }

    private static Course course(Random dice) {
        var stretches = new ArrayList<Stretch>();
        stretches.add(new Stretch(LocalDate.EPOCH, situation(dice)));
        var day = BEGUN.minusDays(100);
        while (dice.nextInt(3) > 0) {
            day = day.plusDays(dice.nextInt(300));
            stretches.add(new Stretch(day, situation(dice)));
        }
        return new Course(stretches);
    }

    private static Situation situation(Random dice) {
        var facts = new Facts().with(Fact.GRADE, 1 + dice.nextInt(9));
        if (dice.nextBoolean()) facts.with(Fact.ENTRY_YEAR, 2017 + dice.nextInt(7));
        if (dice.nextInt(4) > 0) facts.with(Fact.BIRTH, rough(dice, LocalDate.of(2008, 1, 1), 2000));
        if (dice.nextInt(4) > 0) facts.with(Fact.RURAL_HOUSEHOLD, dice.nextInt(5) > 0);
        for (var fact : List.of(Fact.ORPHAN, Fact.ABANDONED, Fact.SINGLE_PARENT_FAMILY, Fact.FATHER_DECEASED, Fact.MOTHER_DECEASED)) {
            if (dice.nextInt(20) == 0) facts.with(fact, true);
        }
        for (var fact : List.of(Fact.FATHER_CAN_GUARD, Fact.MOTHER_CAN_GUARD)) if (dice.nextInt(4) == 0) facts.with(fact, dice.nextBoolean());
        for (var fact : List.of(Fact.FATHER_AWAY, Fact.MOTHER_AWAY)) if (dice.nextInt(3) > 0) facts.with(fact, dice.nextBoolean());
        var situation = Situation.of(facts);
        for (var side : Side.values()) if (dice.nextInt(4) > 0) situation = situation.away(side, spells(dice));
        return situation;
    }

    private static List<AwaySpell> spells(Random dice) {
        var spells = new ArrayList<AwaySpell>();
        var day = LocalDate.of(2022, 1, 1).plusDays(dice.nextInt(500));
        for (int left = dice.nextInt(4); left > 0; left--) {
            var since = dice.nextInt(6) == 0 ? null : rough(dice, day, 60);
            var until = (since == null ? day : since.until()).plusDays(dice.nextInt(400));
            spells.add(new AwaySpell(since, left == 1 && dice.nextBoolean() ? null : until, day.plusDays(dice.nextInt(20))));
            day = until.plusDays(dice.nextInt(120));
        }
        return spells;
    }

    private static RoughDate rough(Random dice, LocalDate from, int within) {
        var day = from.plusDays(dice.nextInt(within));
        return switch (dice.nextInt(5)) {
            case 0 -> RoughDate.ofYear(day.getYear());
            case 1 -> RoughDate.of(YearMonth.from(day));
            default -> RoughDate.of(day);
        };
    }

    private static NumbersOverTime numbers(Random dice) {
        var numbers = new TreeMap<LocalDate, Numbers>(Map.of(LocalDate.EPOCH, Numbers.USUAL));
        IntStream.range(0, dice.nextInt(3)).forEach(_ -> numbers.put(
                BEGUN.plusDays(dice.nextInt(800)), new Numbers(1 + dice.nextInt(6), 1 + dice.nextInt(12), dice.nextInt(40))));
        return new NumbersOverTime(numbers);
    }
}
