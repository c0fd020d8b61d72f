package org.nuanyang.roster;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
    public Facts with(Fact fact, @Nullable Object value) {
        if (value == null || value instanceof String text && text.isBlank()) told.remove(fact);
        else told.put(fact, value);
        return this;
    }

    /** The told facts in the order of {@link Fact}, not to be changed. */
    public Map<Fact, Object> asMap() {
        return Collections.unmodifiableMap(told);
    }

    public boolean isEmpty() {
        return told.isEmpty();
    }

    public Facts copy() {
        var copy = new Facts();
        copy.told.putAll(told);
        return copy;
    }

    /** These facts with everything the other source tells put over them. */
    public Facts with(Facts other) {
        var sum = copy();
        sum.told.putAll(other.told);
        return sum;
    }

    /** What would change if this were told of a file that says {@code before}; what is not told does not change. */
    public static List<FactChange> changes(Facts before, Facts told) {
        return told.told.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(before.told.get(entry.getKey())))
                .map(entry -> new FactChange(entry.getKey(), before.told.get(entry.getKey()), entry.getValue()))
                .toList();
    }

    /** Every fact in which two states of a file differ. */
    public static List<FactChange> differences(Facts before, Facts after) {
        var differing = EnumSet.noneOf(Fact.class);
        differing.addAll(before.told.keySet());
        differing.addAll(after.told.keySet());
        differing.removeIf(fact -> Objects.equals(before.told.get(fact), after.told.get(fact)));
        return differing.stream()
                .map(fact -> new FactChange(fact, before.told.get(fact), after.told.get(fact)))
                .toList();
    }

    /** Prints which facts are told, never a value. */
    @Override
    public String toString() {
        return told.keySet().toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Facts facts && told.equals(facts.told);
    }

    @Override
    public int hashCode() {
        return told.hashCode();
    }
}
