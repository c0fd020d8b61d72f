package org.nuanyang.common;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Counts for readers who may not know the people behind them. A number from 1 to 4 is not shown; nor are as many others,
 * totals last, as it takes so that nobody who adds and subtracts can tell a hidden number, or tell that it is below five.
 * Nought is always shown. A hidden number looks the same whichever of the two reasons it has: an empty {@link OptionalInt}.
 *
 * <p>The parts of a line add up to its total, a table's lines and columns to theirs. Two tables that share numbers must
 * not be shown side by side unless they were made in one call. Not defended: who knows a part of the hidden people learns
 * about the rest, and the same table of another day tells of those who came and went.
 */
public final class SmallCounts {
    /** The least number that is shown, other than nought. */
    public static final int LEAST = 5;

    /** To keep the totals is worth this many parts; to keep the total of all, any number of them. */
    private static final int TOTAL = 20;
    private static final int OF_ALL = 10_000;

    public record Line(List<OptionalInt> parts, OptionalInt total) {
        public Line {
            parts = List.copyOf(parts);
        }
    }

    public record Table(List<Line> lines, Line totals) {
        public Table {
            lines = List.copyOf(lines);
        }
    }

    private SmallCounts() {}

    /** A number on its own, that is no part of another one shown. */
    public static OptionalInt alone(int count) {
        return count > 0 && count < LEAST ? OptionalInt.empty() : OptionalInt.of(count);
    }

    public static Line line(List<Integer> counts) {
        var sums = new Circulation(2);
        for (int count : counts) sums.add(0, 1, count, 1);
        sums.add(1, 0, sum(counts), OF_ALL);
        var shown = sums.shown();
        return new Line(shown.subList(0, counts.size()), shown.getLast());
    }

    /** Each inner list is a line; all have the same length. */
    public static Table table(List<List<Integer>> lines) {
        var width = lines.isEmpty() ? 0 : lines.getFirst().size();
        if (lines.stream().anyMatch(line -> line.size() != width)) throw new IllegalArgumentException("lines of different lengths");
        var sums = new Circulation(lines.size() + width + 2);
        int allLines = lines.size() + width, allColumns = allLines + 1;
        for (int i = 0; i < lines.size(); i++) {
            for (int j = 0; j < width; j++) sums.add(i, lines.size() + j, lines.get(i).get(j), 1);
            sums.add(allLines, i, sum(lines.get(i)), TOTAL);
        }
        for (int j = 0; j < width; j++) sums.add(lines.size() + j, allColumns, column(lines, j), TOTAL);
        sums.add(allColumns, allLines, lines.stream().mapToInt(SmallCounts::sum).sum(), OF_ALL);
        return laidOut(sums.shown(), lines.size(), width);
    }

    private static Table laidOut(List<OptionalInt> shown, int height, int width) {
        var lines = new ArrayList<Line>();
        for (int i = 0; i < height; i++) {
            var from = i * (width + 1);
            lines.add(new Line(shown.subList(from, from + width), shown.get(from + width)));
        }
        return new Table(lines, new Line(shown.subList(height * (width + 1), shown.size() - 1), shown.getLast()));
    }

    private static int sum(List<Integer> counts) {
        return counts.stream().mapToInt(Integer::intValue).reduce(0, Math::addExact);
    }

    private static int column(List<List<Integer>> lines, int at) {
        return sum(lines.stream().map(line -> line.get(at)).toList());
    }
}
