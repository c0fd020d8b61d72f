package org.nuanyang.roster;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What one source tells about one child. A fact that is not in it is not told; it is never an empty text. */
public final class Facts {
    private final EnumMap<Fact, Object> told = new EnumMap<>(Fact.class);

    /** The told value, of the type that {@link Fact.Kind} names, or empty when the source does not say. */
    @SuppressWarnings("unchecked")
    public <T> Optional<T> get(Fact fact) {
        return Optional.ofNullable((T) told.get(fact));
    }

    public boolean tells(Fact fact) {
        return told.containsKey(fact);
    }

    /** Adds a value; null and blank text take the fact out. */
    public Facts with(Fact fact, Object value) {
        if (value == null || value instanceof String text && text.isBlank()) told.remove(fact);
        else told.put(fact, value);
        return this;
    }

    public Map<Fact, Object> asMap() {
        return Map.copyOf(told);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Facts facts && told.equals(facts.told);
    }

    @Override
    public int hashCode() {
        return Objects.hash(told);
    }
}
