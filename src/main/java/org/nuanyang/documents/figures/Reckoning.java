package org.nuanyang.documents.figures;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import org.nuanyang.documents.figures.FigureColumn.Content;
import org.nuanyang.documents.figures.FigureColumn.Foot;
import org.nuanyang.documents.figures.FigureLine.Kind;

/** Reckons a table's rows and says each sum as the formula by which the workbook reckons it too. */
final class Reckoning {
    private final FigureTable table;
    private final int top;
    private final List<FigureLine> lines = new ArrayList<>();
    private final List<Map<String, Long>> known = new ArrayList<>();

    /** @param top the number, from 1, of the first row */
    private Reckoning(FigureTable table, int top) {
        this.table = table;
        this.top = top;
    }

    static List<FigureLine> of(FigureTable table, int top) {
        return new Reckoning(table, top).lines();
    }

    private List<FigureLine> lines() {
        var summed = new ArrayList<Integer>();
        for (var block : table.blocks()) {
            var own = new ArrayList<Integer>();
            for (var row : block.rows()) {
                own.add(lines.size());
                add(Kind.DETAIL, row.labels(), row.numbers(), List.of());
            }
            if (block.summed()) {
                summed.add(lines.size());
                foot(Kind.SUBTOTAL, block.name(), own);
            } else summed.addAll(own);
        }
        if (table.hasFigures() && !summed.isEmpty()) foot(Kind.TOTAL, "合计", summed);
        return lines;
    }

    private void foot(Kind kind, String name, List<Integer> of) {
        var numbers = new HashMap<String, Long>();
        for (var column : table.columns()) {
            if (!(column.content() instanceof Content.Given)) continue;
            var told = of.stream().map(line -> known.get(line).get(column.key())).filter(Objects::nonNull).toList();
            if (told.isEmpty()) continue;
            numbers.put(column.key(), switch (column.foot()) {
                case SUM -> told.stream().mapToLong(Long::longValue).sum();
                case FIRST -> told.getFirst();
                case LAST -> told.getLast();
            });
        }
        add(kind, List.of(name), numbers, of);
    }

    /** @param of the lines it adds up; none for a line of its own */
    private void add(Kind kind, List<String> labels, Map<String, Long> given, List<Integer> of) {
        int row = top + lines.size();
        var numbers = new HashMap<>(given);
        for (var column : table.columns()) if (column.content() instanceof Content.Sum sum) put(numbers, column.key(), sum(sum.plus(), sum.minus(), numbers));
        var cells = new ArrayList<FigureCell>();
        var words = labels.iterator();
        for (int at = 0; at < table.columns().size(); at++) {
            var column = table.columns().get(at);
            cells.add(switch (column.content()) {
                case Content.Label _ -> FigureCell.words(words.hasNext() ? words.next() : "");
                case Content.Given _ -> FigureCell.of(numbers.get(column.key()), of.isEmpty() ? null : foot(column.foot(), at, of));
                case Content.Sum(var plus, var minus) -> FigureCell.of(numbers.get(column.key()), counted(refs(plus, row), sumOf(plus, minus, row)));
                case Content.Share(var part, var whole) -> FigureCell.share(numbers.get(part), numbers.get(whole), share(part, whole, row));
            });
        }
        known.add(numbers);
        lines.add(new FigureLine(kind, cells));
    }

    private static void put(Map<String, Long> numbers, String key, @Nullable Long value) {
        if (value != null) numbers.put(key, value);
    }

    /** What is not told adds nothing; where nothing is told there is no sum. */
    static @Nullable Long sum(List<String> plus, List<String> minus, Map<String, Long> numbers) {
        if (Stream.concat(plus.stream(), minus.stream()).noneMatch(numbers::containsKey)) return null;
        return plus.stream().mapToLong(key -> numbers.getOrDefault(key, 0L)).sum() - minus.stream().mapToLong(key -> numbers.getOrDefault(key, 0L)).sum();
    }

    private String foot(Foot foot, int column, List<Integer> of) {
        var cells = ranges(column, of);
        return switch (foot) {
            case SUM -> counted(cells, "SUM(" + cells + ")");
            case FIRST -> cell(column, top + of.getFirst());
            case LAST -> cell(column, top + of.getLast());
        };
    }

    private static String counted(String cells, String sum) {
        return "IF(COUNT(" + cells + ")=0,\"" + FigureCell.UNTOLD + "\"," + sum + ")";
    }

    private String sumOf(List<String> plus, List<String> minus, int row) {
        return "SUM(" + refs(plus, row) + ")" + (minus.isEmpty() ? "" : "-SUM(" + refs(minus, row) + ")");
    }

    private String share(String part, String whole, int row) {
        var rate = cell(table.at(part), row) + "/" + cell(table.at(whole), row);
        return "IFERROR(IF(" + rate + ">=1,1,IF(" + rate + "=0,0,MAX(0.001,MIN(0.999,ROUND(" + rate + ",3))))),\"" + FigureCell.UNTOLD + "\")";
    }

    private String refs(List<String> keys, int row) {
        return keys.stream().map(key -> cell(table.at(key), row)).collect(joining(","));
    }

    /** C5:C8,C12: neighbours together. */
    private String ranges(int column, List<Integer> of) {
        var ranges = new ArrayList<String>();
        for (int from = 0; from < of.size(); ) {
            int to = from;
            while (to + 1 < of.size() && of.get(to + 1) == of.get(to) + 1) to++;
            ranges.add(from == to ? cell(column, top + of.get(from)) : cell(column, top + of.get(from)) + ":" + cell(column, top + of.get(to)));
            from = to + 1;
        }
        return String.join(",", ranges);
    }

    private static String cell(int column, int row) {
        return CellReference.convertNumToColString(column) + row;
    }
}
