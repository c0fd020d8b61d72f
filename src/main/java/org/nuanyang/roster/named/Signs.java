package org.nuanyang.roster.named;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a child must show to be on a list: all of it. Nothing asked for, everybody. */
public record Signs(Set<Sign> shown, Map<Bound, LocalDate> days) {
    public static final Signs NONE = new Signs(Set.of(), Map.of());

    public Signs {
        shown = Set.copyOf(shown);
        days = Map.copyOf(days);
    }

    public static Signs of(Sign sign, Sign... further) {
        return new Signs(EnumSet.of(sign, further), Map.of());
    }

    public Signs with(Bound bound, LocalDate day) {
        return and(new Signs(Set.of(), Map.of(bound, day)));
    }

    public Signs and(Signs other) {
        var all = EnumSet.noneOf(Sign.class);
        all.addAll(shown);
        all.addAll(other.shown);
        var both = new EnumMap<Bound, LocalDate>(Bound.class);
        both.putAll(days);
        other.days.forEach((bound, day) -> both.merge(bound, day, bound::narrower));
        return new Signs(all, both);
    }

    public @Nullable LocalDate day(Bound bound) {
        return days.get(bound);
    }

    public boolean isEmpty() {
        return shown.isEmpty() && days.isEmpty();
    }
}
