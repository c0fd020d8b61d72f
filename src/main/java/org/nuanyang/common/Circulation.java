package org.nuanyang.common;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.PriorityQueue;

/**
 * Numbers that add up, as a flow: each node is a sum whose parts leave it and whose total enters it. What a reader can
 * compute of a hidden number is how far the flow through it can be changed while every shown number stays; so a number
 * is protected by finding a way round for the change, and hiding what lies on it. (A reader knows that what is hidden
 * is at least one, since nought is shown.) The price of hiding depends on a number's place, never on its size, which
 * would tell something about it.
 */
final class Circulation {
    private record Edge(int from, int to, int count, int price) {}
    private static final int AS_FAR_AS = 2 * (SmallCounts.LEAST - 1);

    private final List<Edge> edges = new ArrayList<>();
    /** For each node, the arcs that leave it: twice the edge's place, and one more where it is walked backwards. */
    private final List<List<Integer>> arcs = new ArrayList<>();

    Circulation(int nodes) {
        for (int i = 0; i < nodes; i++) arcs.add(new ArrayList<>());
    }

    void add(int from, int to, int count, int price) {
        if (count < 0) throw new IllegalArgumentException("a count below nought");
        arcs.get(from).add(2 * edges.size());
        arcs.get(to).add(2 * edges.size() + 1);
        edges.add(new Edge(from, to, count, price));
    }

    /** In the order they were added. */
    List<OptionalInt> shown() {
        var hidden = new boolean[edges.size()];
        for (int i = 0; i < hidden.length; i++) hidden[i] = small(edges.get(i));
        for (int i = 0; i < hidden.length; i++) if (small(edges.get(i))) conceal(i, hidden);
        var shown = new ArrayList<OptionalInt>();
        for (int i = 0; i < hidden.length; i++) shown.add(hidden[i] ? OptionalInt.empty() : OptionalInt.of(edges.get(i).count));
        return shown;
    }

    private static boolean small(Edge edge) {
        return edge.count > 0 && edge.count < SmallCounts.LEAST;
    }

    /**
     * Hides as little as lets this number be as large as two small ones, for all that the others say. (Up to the least
     * that is shown would do against arithmetic; but of two fours with their sum shown, who knows the rules would know both.)
     */
    private void conceal(int small, boolean[] hidden) {
        var change = new int[edges.size()];
        for (int missing = AS_FAR_AS - edges.get(small).count; missing > 0; ) {
            var way = wayRound(small, hidden, change);
            var step = missing;
            for (int arc : way) step = Math.min(step, room(arc, change));
            for (int arc : way) {
                hidden[arc / 2] = true;
                change[arc / 2] += arc % 2 == 0 ? step : -step;
            }
            missing -= step;
        }
    }

    /** How far a number can rise (an even arc, along its edge) or fall (an odd one, against it). */
    private int room(int arc, int[] change) {
        var edge = edges.get(arc / 2);
        if (edge.count == 0) return 0;
        return arc % 2 == 0 ? Integer.MAX_VALUE : edge.count - 1 + change[arc / 2];
    }

    /** The cheapest arcs from where the edge ends back to where it begins; there are some, since everything may grow alike. */
    private List<Integer> wayRound(int avoided, boolean[] hidden, int[] change) {
        var price = new long[arcs.size()];
        var by = new int[arcs.size()];
        Arrays.fill(price, Long.MAX_VALUE);
        int start = edges.get(avoided).to, end = edges.get(avoided).from;
        price[start] = 0;
        var next = new PriorityQueue<long[]>((a, b) -> a[0] != b[0] ? Long.compare(a[0], b[0]) : Long.compare(a[1], b[1]));
        next.add(new long[] {0, start});
        while (!next.isEmpty()) {
            var here = next.remove();
            if (here[0] > price[(int) here[1]]) continue;
            for (int arc : arcs.get((int) here[1])) {
                var cost = here[0] + (hidden[arc / 2] ? 0 : edges.get(arc / 2).price);
                if (arc / 2 == avoided || cost >= price[end(arc)] || room(arc, change) == 0) continue;
                price[end(arc)] = cost;
                by[end(arc)] = arc;
                next.add(new long[] {cost, end(arc)});
            }
        }
        var way = new ArrayList<Integer>();
        for (int node = end; node != start; node = start(by[node])) way.add(by[node]);
        return way;
    }

    private int start(int arc) {
        return arc % 2 == 0 ? edges.get(arc / 2).from : edges.get(arc / 2).to;
    }

    private int end(int arc) {
        return arc % 2 == 0 ? edges.get(arc / 2).to : edges.get(arc / 2).from;
    }
}
