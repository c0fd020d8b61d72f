package org.nuanyang.documents.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.nuanyang.documents.figures.FigureLine.Kind;

/** A table with everything reckoned that is printed of it, for the workbook and for the PDF alike. */
public record FigurePage(
        FigureTable table, FigurePaper paper, List<HeadingCell> headings, int headingRows, List<String> numbered, List<FigureLine> lines,
        List<BalanceLine> balances, List<String> notes) {
    private static final String STEMS = "甲乙丙丁戊己庚辛";

    static FigurePage of(FigureTable table) {
        int headingRows = HeadingCell.height(table.columns());
        var numbered = table.balances().isEmpty() ? List.<String>of() : numbered(table);
        int top = 2 + headingRows + (numbered.isEmpty() ? 0 : 1) + 1;
        var lines = Reckoning.of(table, top);
        var balances = table.balances().stream().map(balance -> BalanceLine.of(balance, table, numbered, lines, top)).toList();
        var notes = new ArrayList<String>();
        balances.forEach(balance -> balance.broken().forEach(notes::add));
        notes.addAll(table.notes());
        return new FigurePage(table, FigurePaper.of(table.columns()), HeadingCell.of(table.columns()), headingRows, numbered, lines, balances, notes);
    }

    /** 栏次: words by the heavenly stems, figures from 1. */
    private static List<String> numbered(FigureTable table) {
        int labels = table.labels();
        return IntStream.range(0, table.columns().size())
                .mapToObj(column -> column < labels ? String.valueOf(STEMS.charAt(column)) : String.valueOf(column - labels + 1)).toList();
    }

    public List<HeadingCell> headings(int row) {
        return headings.stream().filter(head -> head.row() == row).toList();
    }

    /** The first cell of a sum stands for all the words. */
    public List<FigureCell> cells(FigureLine line) {
        return line.kind() == Kind.DETAIL ? line.cells() : line.cells().subList(table.labels(), line.cells().size());
    }

    public boolean left(FigureLine line, int column) {
        return line.kind() == Kind.DETAIL && table.columns().get(column).content() instanceof FigureColumn.Content.Label(boolean centered) && !centered;
    }

    public int labels() {
        return table.labels();
    }
}
