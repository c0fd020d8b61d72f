package org.nuanyang.roster.documents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.nuanyang.common.SmallCounts;

/**
 * A child of whom nothing is told by which somebody could be picked out: no name, number, phone or address. What many share
 * stays: sex, an age band, the township. Where fewer than {@link SmallCounts#LEAST} share these three, the township goes first,
 * then the age, then the sex.
 *
 * @param rest what is told besides; it hides nobody and is not hidden
 */
record Nameless(String sex, String age, String township, List<String> rest) {
    static final String HIDDEN = "＊";

    /** What is given up, step by step. */
    private static final List<UnaryOperator<Nameless>> STEPS = List.of(
            UnaryOperator.identity(),
            one -> new Nameless(one.sex, one.age, HIDDEN, one.rest),
            one -> new Nameless(one.sex, HIDDEN, HIDDEN, one.rest),
            one -> new Nameless(HIDDEN, HIDDEN, HIDDEN, one.rest));

    private record Shared(String sex, String age, String township) {
        static Shared of(Nameless one) {
            return new Shared(one.sex, one.age, one.township);
        }
    }

    /** All of them, each like at least four others; none when there are too few to be like. */
    static List<Nameless> alike(List<Nameless> all) {
        if (all.size() < SmallCounts.LEAST) return List.of();
        var kept = new ArrayList<List<Nameless>>();
        var left = List.copyOf(all);
        for (var step : STEPS) {
            var groups = left.stream().map(step).collect(Collectors.groupingBy(Shared::of)).values();
            groups.stream().filter(group -> group.size() >= SmallCounts.LEAST).forEach(kept::add);
            left = groups.stream().filter(group -> group.size() < SmallCounts.LEAST).flatMap(List::stream).toList();
        }
        return withCompany(kept, left);
    }

    /** The last few are joined by the smallest group, which then shows as little as they do. */
    private static List<Nameless> withCompany(List<List<Nameless>> kept, List<Nameless> few) {
        var groups = new ArrayList<>(kept);
        if (!few.isEmpty()) {
            groups.sort(Comparator.comparingInt(List::size));
            var company = new ArrayList<>(few);
            groups.removeFirst().stream().map(STEPS.getLast()).forEach(company::add);
            groups.add(company);
        }
        return groups.stream().flatMap(List::stream).toList();
    }
}
