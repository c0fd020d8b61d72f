package org.nuanyang.demo;

import static org.nuanyang.roster.Fact.Subject.FATHER;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.RoughDate;

/**
 * When parents go out to work, where to, and how often they come home. Of those away 46 % have been for more than two
 * years and 32 % for more than five; 15 % do not come home within a year.
 */
final class Away {
    private final LocalDate today;

    Away(LocalDate today) {
        this.today = today;
    }

    /** Everything about a parent who is out. */
    Facts since(Fact.Subject side, RoughDate since, Dice dice) {
        var facts = sinceUnknown(side, since, dice);
        return facts.with(of(side, "awaySince"), since);
    }

    /** Out, but nobody wrote down since when. */
    Facts sinceUnknown(Fact.Subject side, RoughDate really, Dice dice) {
        var facts = new Facts().with(of(side, "away"), true).with(of(side, "place"), dice.of(WordList.of("away")));
        if (dice.chance(0.7)) facts.with(of(side, "employer"), dice.of(WordList.of("employer.first")) + dice.of(WordList.of("employer.second")));
        if (dice.chance(0.85)) facts.with(of(side, "trade"), dice.of(WordList.of(side == FATHER ? "trade.male" : "trade.female")));
        if (dice.chance(0.8)) visits(facts, side, really, dice);
        return facts;
    }

    Facts backHome(Fact.Subject side, LocalDate on) {
        return atHome(side).with(of(side, "lastHome"), RoughDate.of(on));
    }

    Facts atHome(Fact.Subject side) {
        return new Facts().with(of(side, "away"), false);
    }

    private void visits(Facts facts, Fact.Subject side, RoughDate since, Dice dice) {
        var habits = WordList.of("returns");
        var habit = dice.of(habits);
        int place = habits.all().indexOf(habit);
        var last = switch (place) {
            case 0 -> today.minusDays(dice.between(2, 14));
            case 1 -> today.minusDays(dice.between(5, 70));
            case 2 -> today.minusDays(dice.between(10, 120));
            case 3 -> springFestival(dice);
            default -> today.minusDays(dice.between(380, 900));
        };
        facts.with(of(side, "returns"), habit);
        if (!last.isAfter(since.until())) return;
        facts.with(of(side, "lastHome"), place < 2 ? RoughDate.of(last) : RoughDate.of(YearMonth.from(last)));
    }

    private LocalDate springFestival(Dice dice) {
        var thisYear = LocalDate.of(today.getYear(), 2, 1).plusDays(dice.below(18));
        return thisYear.isBefore(today) ? thisYear : thisYear.minusYears(1);
    }

    /** A start that lies long enough back to count, told as people tell it: a day, a month, a year. */
    RoughDate start(Dice dice) {
        double thrown = dice.below(1000) / 1000.0;
        int monthsBack = thrown < 0.32 ? dice.between(61, 110) : thrown < 0.465 ? dice.between(25, 60) : dice.between(5, 24);
        var latest = today.minusMonths(5);
        var start = inSeason(today.minusMonths(monthsBack), dice);
        if (start.isAfter(latest)) start = latest;
        return switch (dice.below(20)) {
            case 0, 1, 2 -> RoughDate.ofYear(Math.min(start.getYear(), latest.getYear() - 1));
            case 3, 4, 5, 6, 7, 8, 9, 10 -> RoughDate.of(YearMonth.from(start));
            default -> RoughDate.of(start);
        };
    }

    /** After the Spring Festival, with the new school year, or at any time. */
    private static LocalDate inSeason(LocalDate about, Dice dice) {
        return switch (dice.below(10)) {
            case 0, 1, 2, 3, 4, 5 -> LocalDate.of(about.getYear(), 2, 8).plusDays(dice.below(40));
            case 6, 7 -> LocalDate.of(about.getYear(), 8, 25).plusDays(dice.below(25));
            default -> about.withDayOfMonth(dice.between(1, 28));
        };
    }

    /** Takes out where somebody worked who has come home. */
    static Facts over(Facts facts) {
        for (var side : List.of(FATHER, Fact.Subject.MOTHER)) {
            if (facts.<Boolean>get(of(side, "away")).orElse(true)) continue;
            for (var past : List.of("awaySince", "place", "employer", "trade")) facts.with(of(side, past), null);
        }
        return facts;
    }

    static Fact of(Fact.Subject side, String attribute) {
        return Fact.byKey(side.name().toLowerCase(Locale.ROOT) + "." + attribute).orElseThrow();
    }
}
