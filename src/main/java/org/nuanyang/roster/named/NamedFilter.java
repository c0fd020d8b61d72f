package org.nuanyang.roster.named;

import java.time.LocalDate;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.nuanyang.common.Words;

/**
 * A question with a name. Its words stand in its module's bundle under {@code key}, the definition under {@code key.what}, how people
 * say it under {@code key.said}: a pattern in which {@code #n} stands for the amount with its unit.
 *
 * @param key such as {@code care.named.untalked}; the last part stands in addresses
 * @param usual the amount when none is told
 */
public record NamedFilter(String key, Unit unit, int usual, BiFunction<LocalDate, Integer, Signs> asks) {
    /** What the amount is of, and how much at most. */
    public enum Unit {
        NONE(0), DAYS(999), YEARS(120);

        final int most;

        Unit(int most) {
            this.most = most;
        }
    }

    public static NamedFilter of(String key, Signs asks) {
        return new NamedFilter(key, Unit.NONE, 0, (_, _) -> asks);
    }

    /** Days back from today. */
    public static NamedFilter ago(String key, int usual, Function<LocalDate, Signs> asks) {
        return new NamedFilter(key, Unit.DAYS, usual, (today, days) -> asks.apply(today.minusDays(days)));
    }

    public String name() {
        return key.substring(key.lastIndexOf('.') + 1);
    }

    public Asked usually() {
        return new Asked(this, usual);
    }

    /** How people say it, as a pattern. */
    String said() {
        return Words.say(key + ".said");
    }
}
