package org.nuanyang.pairing;

import static org.nuanyang.pairing.Suggestion.Why.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nuanyang.pairing.PairingPolicy.Proposal;
import org.nuanyang.roster.ChildId;

/**
 * Gives each child a helper against whom no rule speaks: key children first, then in the order they come; of those who may, the
 * one closest to the child (who helped before, the class, the village) and, among equals, the least loaded. Load counts as
 * much as closeness once it is uneven, so that nobody gets three children while another has none.
 */
final class Suggesting {
    private static final int HELPED = 5;
    private static final int CLASS = 3;
    private static final int VILLAGE = 2;
    private static final int EACH_CHILD_MORE = 2;

    private final PairingSettings settings;
    private final LocalDate today;
    private final List<Seat> seats;

    Suggesting(List<Candidate> helpers, PairingSettings settings, LocalDate today) {
        this.settings = settings;
        this.today = today;
        seats = new ArrayList<>();
        for (var helper : helpers) seats.add(new Seat(helper));
    }

    /** A helper with the children suggested so far. */
    private static final class Seat {
        private Candidate helper;

        Seat(Candidate helper) {
            this.helper = helper;
        }
    }

    private record Choice(Seat seat, int worth, PairingKind kind) {}

    List<Suggestion> of(List<Protege> children, Set<ChildId> key) {
        Map<ChildId, Suggestion> suggested = new HashMap<>();
        children.stream().sorted(Comparator.comparing((Protege child) -> !key.contains(child.id())))
                .forEach(child -> suggested.put(child.id(), suggest(child, key.contains(child.id()))));
        return children.stream().map(child -> suggested.get(child.id())).toList();
    }

    private Suggestion suggest(Protege child, boolean key) {
        Choice best = null;
        for (var seat : seats) {
            if (seat.helper.load() >= settings.mostChildren()) continue;
            var kind = kind(seat.helper);
            if (kind == null) continue;
            int worth = worth(seat.helper, child);
            if (best != null && worth <= best.worth()) continue;
            if (PairingPolicy.allow(new Proposal(seat.helper, child, kind, today), settings, today)) best = new Choice(seat, worth, kind);
        }
        if (best == null) return new Suggestion(child, key, null, null, key ? List.of(KEY_CHILD) : List.of());
        var helper = best.seat().helper;
        best.seat().helper = helper.loaded(1);
        return new Suggestion(child, key, helper, best.kind(), why(helper, child, key));
    }

    private static @Nullable PairingKind kind(Candidate helper) {
        var kind = helper.usual() != null ? helper.usual() : helper.sort() == HelperSort.STAFF ? PairingKind.STAFF : PairingKind.LOVING_MOTHER;
        return kind.peers() ? null : kind;
    }

    private static int worth(Candidate helper, Protege child) {
        return (helpedBefore(helper, child) ? HELPED : 0) + (sameClass(helper, child) ? CLASS : 0) + (sameVillage(helper, child) ? VILLAGE : 0)
                - EACH_CHILD_MORE * helper.load();
    }

    private List<Suggestion.Why> why(Candidate helper, Protege child, boolean key) {
        var reasons = new EnumMap<Suggestion.Why, Boolean>(Suggestion.Why.class);
        reasons.put(KEY_CHILD, key);
        reasons.put(SAME_CLASS, sameClass(helper, child));
        reasons.put(SAME_VILLAGE, sameVillage(helper, child));
        reasons.put(HELPED_BEFORE, helpedBefore(helper, child));
        reasons.put(LEAST_LOAD, seats.stream().noneMatch(seat -> seat.helper.load() < helper.load()));
        return reasons.entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey).toList();
    }

    private static boolean sameClass(Candidate helper, Protege child) {
        return child.klass() != null && helper.classes().contains(child.klass());
    }

    private static boolean sameVillage(Candidate helper, Protege child) {
        return child.village() != null && child.village().equals(helper.village());
    }

    private static boolean helpedBefore(Candidate helper, Protege child) {
        return child.ties().stream().anyMatch(tie -> tie.helper().equals(helper.ref().value()));
    }
}
