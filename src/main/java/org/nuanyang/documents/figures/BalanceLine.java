package org.nuanyang.documents.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellReference;

/**
 * A balance as it is printed: 平衡关系 1＝2＋3：平衡.
 *
 * @param broken for each row that does not balance, a line that names it
 */
public record BalanceLine(String shown, String formula, List<String> broken) {
    static BalanceLine of(Balance balance, FigureTable table, List<String> numbered, List<FigureLine> lines, int top) {
        var rule = "平衡关系　" + number(balance.whole(), table, numbered) + "＝" + numbers(balance.plus(), table, numbered)
                + (balance.minus().isEmpty() ? "" : "－" + balance.minus().stream().map(key -> number(key, table, numbered)).collect(Collectors.joining("－")));
        var broken = new ArrayList<String>();
        for (var line : lines) {
            long whole = worth(line, table.at(balance.whole())), parts = worth(line, balance.plus(), table) - worth(line, balance.minus(), table);
            if (whole != parts) broken.add("不平衡：" + named(line, table) + "，第 " + number(balance.whole(), table, numbered) + " 栏为 " + whole + "，各栏相加为 " + parts);
        }
        int bottom = top + lines.size() - 1;
        var formula = lines.isEmpty() ? "\"" + rule + "：平衡\"" : "\"" + rule + "：\"&IF(SUMPRODUCT(--(" + range(table.at(balance.whole()), top, bottom) + "<>"
                + ranges(balance.plus(), "+", table, top, bottom) + (balance.minus().isEmpty() ? "" : "-" + ranges(balance.minus(), "-", table, top, bottom))
                + "))=0,\"平衡\",\"不平衡\")";
        return new BalanceLine(rule + "：" + (broken.isEmpty() ? "平衡" : "不平衡"), formula, broken);
    }

    /** By its number and what follows it: 3 青石小学. */
    private static String named(FigureLine line, FigureTable table) {
        return IntStream.range(0, table.columns().size()).filter(column -> table.columns().get(column).content() instanceof FigureColumn.Content.Label)
                .mapToObj(column -> line.cells().get(column).shown()).filter(words -> !words.isEmpty()).collect(Collectors.joining(" "));
    }

    private static long worth(FigureLine line, int column) {
        return Objects.requireNonNull(line.cells().get(column).number(), "what is balanced must be told").longValue();
    }

    private static long worth(FigureLine line, List<String> keys, FigureTable table) {
        return keys.stream().mapToLong(key -> worth(line, table.at(key))).sum();
    }

    private static String number(String key, FigureTable table, List<String> numbered) {
        return numbered.get(table.at(key));
    }

    private static String numbers(List<String> keys, FigureTable table, List<String> numbered) {
        return keys.stream().map(key -> number(key, table, numbered)).collect(Collectors.joining("＋"));
    }

    private static String ranges(List<String> keys, String sign, FigureTable table, int top, int bottom) {
        return keys.stream().map(key -> range(table.at(key), top, bottom)).collect(Collectors.joining(sign));
    }

    private static String range(int column, int top, int bottom) {
        var letters = CellReference.convertNumToColString(column);
        return letters + top + ":" + letters + bottom;
    }
}
