package org.nuanyang.roster.named;

import java.time.LocalDate;
import org.nuanyang.common.Words;

/** A named filter with the amount that was asked for. */
public record Asked(NamedFilter filter, int amount) {
    /** As it stands in an address: {@code untalked.14}, {@code boarding}. */
    public String address() {
        return filter.unit() == NamedFilter.Unit.NONE ? filter.name() : filter.name() + "." + amount;
    }

    public String words() {
        return Words.say(filter.key(), amount);
    }

    /** Whom exactly it finds. */
    public String definition() {
        return Words.say(filter.key() + ".what", amount);
    }

    public Signs signs(LocalDate today) {
        return filter.asks().apply(today, amount);
    }
}
