package org.nuanyang.roster.named;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;

/**
 * What a child must show to be on a list: all of it. Nothing asked for, everybody.
 *
 * @param opened schools, classes and children whose files the viewer may open, as the list's door says; until it has, no key child is found
 */
public record Signs(Set<Sign> shown, Map<Bound, LocalDate> days, Set<UUID> opened) {
    /** The database itself shows these to nobody else. */
    private static final Set<Sign> HEEDED = EnumSet.of(Sign.SIGNALLED, Sign.KEY_LEVEL, Sign.URGENT_LEVEL, Sign.UNPLANNED, Sign.STUDY_UNPLANNED);

    public static final Signs NONE = new Signs(Set.of(), Map.of());

    public Signs {
        shown = Set.copyOf(shown);
        days = Map.copyOf(days);
        opened = Set.copyOf(opened);
    }

    public Signs(Set<Sign> shown, Map<Bound, LocalDate> days) {
        this(shown, days, Set.of());
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

    /** What the viewer must be allowed with a child to learn that it shows these. */
    public Act needs() {
        if (!Collections.disjoint(shown, HEEDED)) return Act.HEED;
        return shown.contains(Sign.KEY) ? Act.OPEN : Act.LIST;
    }

    public Signs openedBy(Viewer viewer) {
        if (!shown.contains(Sign.KEY)) return this;
        return new Signs(shown, days, Stream.concat(viewer.scope().orgs(Act.OPEN).stream(), viewer.scope().children(Act.OPEN).stream()).collect(Collectors.toSet()));
    }

    public @Nullable LocalDate day(Bound bound) {
        return days.get(bound);
    }

    public boolean isEmpty() {
        return shown.isEmpty() && days.isEmpty();
    }
}
