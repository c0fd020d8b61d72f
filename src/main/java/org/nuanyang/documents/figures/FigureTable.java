package org.nuanyang.documents.figures;

import java.util.List;

/**
 * A table of figures, or of words alone, to be printed and signed.
 *
 * @param unit who reports (填报单位)
 * @param asOf the day or the period the figures stand for, in words (统计时间)
 * @param measure what is counted (计量单位)
 * @param blocks the rows; without any figures there is no row of sums
 * @param balances what must add up in every row; printed by the columns' numbers with whether it does
 * @param notes below the table, each a line
 */
public record FigureTable(
        String sheet, String title, String unit, String asOf, String measure, List<FigureColumn> columns, List<FigureBlock> blocks,
        List<Balance> balances, List<String> notes) {

    public FigureTable {
        columns = List.copyOf(columns);
        blocks = List.copyOf(blocks);
        balances = List.copyOf(balances);
        notes = List.copyOf(notes);
    }

    int labels() {
        return (int) columns.stream().filter(FigureColumn::isLabel).count();
    }

    boolean hasFigures() {
        return labels() < columns.size();
    }

    int at(String key) {
        for (int column = 0; column < columns.size(); column++) if (columns.get(column).key().equals(key)) return column;
        throw new IllegalArgumentException("no column " + key);
    }
}
