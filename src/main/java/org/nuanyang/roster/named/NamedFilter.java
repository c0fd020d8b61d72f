package org.nuanyang.roster.named;

import java.time.LocalDate;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.nuanyang.access.Act;
import org.nuanyang.common.Words;

/**
 * A question with a name. Its words stand in its module's bundle under {@code care.named.untalked}, the definition below it as
 * {@code .what}, how people say it as {@code .said}: a pattern in which {@code #n} stands for the amount with its unit.
 *
 * @param family such as {@code care.named.}
 * @param name such as {@code untalked}, as it stands in addresses
 * @param usual the amount when none is told
 */
public record NamedFilter(String family, String name, Unit unit, int usual, BiFunction<LocalDate, Integer, Signs> asks) {
    /** What the amount is of, and how much at most. */
    public enum Unit {
        NONE(0), DAYS(999), YEARS(120);

        final int most;

        Unit(int most) {
            this.most = most;
        }
    }

    public static NamedFilter of(String family, String name, Signs asks) {
        return new NamedFilter(family, name, Unit.NONE, 0, (_, _) -> asks);
    }

    /** Days back from today. */
    public static NamedFilter ago(String family, String name, int usual, Function<LocalDate, Signs> asks) {
        return new NamedFilter(family, name, Unit.DAYS, usual, (today, days) -> asks.apply(today.minusDays(days)));
    }

    String key() {
        return family + name;
    }

    public Asked usually() {
        return new Asked(this, usual);
    }

    /** What its viewer must be allowed somewhere: who is a key child is not for those who only see lists. */
    Act needs() {
        return asks.apply(LocalDate.EPOCH, usual).needs();
    }

    /** How people say it, as a pattern. */
    String said() {
        return Words.say(key() + ".said");
    }
}
