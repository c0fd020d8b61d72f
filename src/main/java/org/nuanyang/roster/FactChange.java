package org.nuanyang.roster;

import org.jspecify.annotations.Nullable;

/** One fact, old → new; null where it is not told. */
public record FactChange(Fact fact, @Nullable Object before, @Nullable Object after) {
    public FactChange reversed() {
        return new FactChange(fact, after, before);
    }
}
