package org.nuanyang.documents.manuscript;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.nuanyang.documents.manuscript.Block.Grid;

/**
 * How a grid fills the page: numbers and short words get the room they need, and the longer texts share what is left.
 *
 * @param widths in millimetres
 * @param letters smaller where it has many columns or stands in the annex, fine where it explains at length
 * @param centered by column: short words and numbers; longer texts begin at the left
 */
public record GridLayout(List<Integer> widths, Letters letters, List<Boolean> centered) {
    /** How large its letters are. */
    public enum Letters { USUAL, SMALL, FINE }

    private static final int MANY_COLUMNS = 9;
    /** A character of the text, in millimetres, and what stands between text and frame. */
    private static final double CHARACTER = 3.75;
    private static final double SMALL_CHARACTER = 3.2;
    private static final double FINE_CHARACTER = 2.7;
    /** What is longer is read once, if at all: an explanation of many lines. */
    private static final int MANY_LINES = 12;
    private static final double EXPLAINING = 40;
    private static final double EDGES = 3.6;
    /** In characters. */
    private static final double NARROWEST = 2;
    private static final double FIRM = 7;
    private static final double CENTERED = 10;
    private static final double WIDEST = 24;

    static GridLayout of(Grid grid, int room, boolean annex) {
        var letters = letters(grid, annex);
        double character = switch (letters) {
            case USUAL -> CHARACTER;
            case SMALL -> SMALL_CHARACTER;
            case FINE -> FINE_CHARACTER;
        };
        var lengths = IntStream.range(0, grid.heading().size()).mapToObj(column -> length(grid, column)).toList();
        double firm = lengths.stream().filter(each -> each <= FIRM).mapToDouble(each -> each * character + EDGES).sum();
        double loose = lengths.stream().filter(each -> each > FIRM).mapToDouble(each -> each * character + EDGES).sum();
        double squeezed = loose == 0 ? 1 : Math.min(1, Math.max(0, room - firm) / loose);
        var wanted = lengths.stream().map(each -> each <= FIRM ? each * character + EDGES : Math.max((each * character + EDGES) * squeezed, NARROWEST * character + EDGES)).toList();
        return new GridLayout(filling(room, wanted), letters, IntStream.range(0, lengths.size()).mapToObj(column -> longest(grid, column) <= CENTERED).toList());
    }

    private static Letters letters(Grid grid, boolean annex) {
        boolean explains = annex && grid.lines().size() >= MANY_LINES && IntStream.range(0, grid.heading().size()).anyMatch(column -> longest(grid, column) >= EXPLAINING);
        if (explains) return Letters.FINE;
        return annex || grid.heading().size() >= MANY_COLUMNS ? Letters.SMALL : Letters.USUAL;
    }

    /** A heading may stand in two lines. */
    private static double length(Grid grid, int column) {
        return Math.clamp(Math.max(longest(grid, column), Math.ceil(Ems.of(grid.heading().get(column)) / 2)), NARROWEST, WIDEST);
    }

    private static double longest(Grid grid, int column) {
        return grid.lines().stream().mapToDouble(line -> Ems.of(line.get(column).text())).max().orElse(0);
    }

    /** Rounded from the left edge, so that they fill the room. */
    private static List<Integer> filling(int room, List<Double> wanted) {
        double all = wanted.stream().mapToDouble(Double::doubleValue).sum();
        var widths = new ArrayList<Integer>();
        double sum = 0;
        int at = 0;
        for (double each : wanted) {
            sum += each;
            int next = (int) Math.round(room * sum / all);
            widths.add(next - at);
            at = next;
        }
        return List.copyOf(widths);
    }
}
