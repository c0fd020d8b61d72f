package org.nuanyang.documents;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/**
 * By which cells a row is seen to count for something: the sums of a workbook are then formulas over them. What cannot be seen in any cell
 * stands in the sum as it was counted.
 *
 * @param seen by what is tallied; all of its conditions hold
 * @param each what is tallied in something else than the rows: 对
 */
public record Tallying(Map<String, List<Condition>> seen, Map<String, String> each) {
    static final Tallying NOTHING_SEEN = new Tallying(Map.of());
    /** A text in a formula is no longer. */
    private static final int LONGEST = 255;

    /**
     * @param column counted from nought
     * @param is as COUNTIF takes it: a word, a word among others with stars around it, another word with {@code <>} before it
     */
    public record Condition(int column, String is) {}

    public Tallying {
        seen = Map.copyOf(seen);
        each = Map.copyOf(each);
    }

    public Tallying(Map<String, List<Condition>> seen) {
        this(seen, Map.of());
    }

    /** What is tallied is what stands in this column. */
    public static Tallying words(int column, List<String> words) {
        return new Tallying(words.stream().collect(Collectors.toMap(word -> word, word -> List.of(new Condition(column, word)))));
    }

    /**
     * The sentence of {@link Tally}, reckoned from these rows.
     *
     * @param subtotals what stands in the first cell of rows among them that are sums; null where there are none
     */
    String formula(Tally tally, int first, int last, @Nullable String subtotals) {
        var serials = range(0, first, last);
        var text = new StringBuilder("COUNTA(").append(serials).append(')');
        if (subtotals != null) text.append("-COUNTIF(").append(serials).append(',').append(quoted(subtotals)).append(')');
        var before = " " + tally.each();
        for (var count : tally.counts().entrySet()) {
            var conditions = seen.get(count.getKey());
            before += "　" + count.getKey() + " ";
            if (conditions == null) {
                before += count.getValue();
            } else {
                var all = subtotals == null ? conditions : Stream.concat(conditions.stream(), Stream.of(new Condition(0, "<>" + subtotals))).toList();
                text.append('&').append(quoted(before)).append("&COUNTIFS(")
                        .append(all.stream().map(each -> range(each.column(), first, last) + "," + quoted(each.is())).collect(Collectors.joining(","))).append(')');
                before = "";
            }
            before += " " + tally.each(count.getKey());
        }
        return text.append('&').append(quoted(before)).toString();
    }

    private static String range(int column, int first, int last) {
        var letters = CellReference.convertNumToColString(column);
        return letters + (first + 1) + ":" + letters + (last + 1);
    }

    private static String quoted(String text) {
        if (text.length() > LONGEST) throw new IllegalArgumentException("too long for a formula");
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
