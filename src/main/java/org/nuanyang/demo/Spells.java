package org.nuanyang.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.RoughDate;

/**
 * One parent's goings and comings since the county's files were begun: at home, away, back, away again.
 *
 * @param atFirst what was known when the files were begun
 * @param later what became known afterwards, in order
 */
record Spells(Facts atFirst, List<Told> later) {
    static final Spells NOT_SAID = new Spells(new Facts(), List.of());

    boolean wentLater() {
        return !later.isEmpty() && !atFirst.<Boolean>get(awayFact()).orElse(false);
    }

    private Fact awayFact() {
        return later.getFirst().facts().tells(Fact.FATHER_AWAY) ? Fact.FATHER_AWAY : Fact.MOTHER_AWAY;
    }

    /** @param begun the day the county's files were begun */
    record Drawing(Away away, LocalDate begun, LocalDate today) {
        Spells atHome(Fact.Subject side) {
            return new Spells(away.atHome(side), List.of());
        }

        Spells away(Fact.Subject side, Dice dice) {
            var since = away.start(dice);
            var now = away.since(side, since, dice);
            if (!since.from().isAfter(begun)) return new Spells(now, List.of());
            var noted = noted(since.until().plusDays(dice.between(6, 50)));
            var gap = since.from().toEpochDay() - begun.toEpochDay();
            if (gap < 120 || dice.chance(0.6)) return new Spells(away.atHome(side), List.of(new Told(noted, now)));
            var back = begun.plusDays(dice.between(20, (int) gap - 60));
            var before = away.since(side, RoughDate.of(begun.minusMonths(dice.between(2, 30))), dice);
            return new Spells(before, List.of(new Told(noted(back.plusDays(4)), away.backHome(side, back)), new Told(noted, lastHomeThen(side, since, now))));
        }

        Spells awaySinceUnknown(Fact.Subject side, Dice dice) {
            return new Spells(away.sinceUnknown(side, away.start(dice), dice), List.of());
        }

        /** Gone for less than the three months after which the county's definition holds. */
        Spells justLeft(Fact.Subject side, Dice dice) {
            var since = today.minusDays(dice.between(12, 70));
            return new Spells(away.atHome(side), List.of(new Told(noted(since.plusDays(dice.between(3, 9))), away.since(side, RoughDate.of(since), dice))));
        }

        Spells backHome(Fact.Subject side, Dice dice) {
            var later = new ArrayList<Told>();
            var last = today.minusDays(dice.between(12, 300));
            var first = begun.plusDays(dice.between(40, 140));
            if (first.plusDays(200).isBefore(last) && dice.chance(0.6)) {
                var again = first.plusDays(dice.between(40, 120));
                later.add(new Told(noted(first.plusDays(3)), away.backHome(side, first)));
                later.add(new Told(noted(again.plusDays(8)), leavingAgain(side, RoughDate.of(again), dice)));
            }
            later.add(new Told(noted(last.plusDays(3)), away.backHome(side, last)));
            return new Spells(away.since(side, RoughDate.of(begun.minusMonths(dice.between(2, 40))), dice), later);
        }

        private Facts leavingAgain(Fact.Subject side, RoughDate since, Dice dice) {
            return lastHomeThen(side, since, away.since(side, since, dice));
        }

        /** Whoever leaves was at home until then. */
        private static Facts lastHomeThen(Fact.Subject side, RoughDate since, Facts leaving) {
            var lastHome = Away.of(side, "lastHome");
            return leaving.tells(lastHome) ? leaving : leaving.with(lastHome, since);
        }

        private LocalDate noted(LocalDate on) {
            return on.isBefore(today) ? on : today.minusDays(1);
        }
    }
}
