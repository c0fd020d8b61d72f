package org.nuanyang.indicators.builder;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.nuanyang.documents.figures.FigureBlock;
import org.nuanyang.documents.figures.FigureBook;
import org.nuanyang.documents.figures.FigureColumn;
import org.nuanyang.documents.figures.FigureRow;
import org.nuanyang.documents.figures.FigureTable;
import org.nuanyang.indicators.builder.CrossTable.Cell;

/** A table of one's own in the layout of the official ones; the sums are reckoned by the workbook too. */
final class TableWorkbook {
    private static final String SUM = "合计", COUNTED = "人数", WHOLE = "学生", SHARE = "占比";

    private final CrossTable table;
    private final boolean share;

    private TableWorkbook(CrossTable table) {
        this.table = table;
        this.share = table.question().share();
    }

    static void write(CrossTable table, String unit, String title, String rows, List<String> notes, String asOf, String exportedBy, OutputStream out) throws IOException {
        var laid = new TableWorkbook(table);
        var figures = new FigureTable("统计表", title, unit, asOf, "单位：人", laid.columns(rows), List.of(FigureBlock.of(laid.rows())), List.of(), notes);
        new FigureBook(List.of(figures), exportedBy).writeExcel(out);
    }

    private List<FigureColumn> columns(String rows) {
        var columns = new ArrayList<FigureColumn>();
        columns.add(FigureColumn.label(rows, 24));
        boolean several = table.question().columns() != null;
        for (int at = 0; at < table.columns().size(); at++) {
            if (share) shares(columns, at, several ? table.columns().get(at) : SUM);
            else columns.add(FigureColumn.number("c" + at, several ? table.columns().get(at) : COUNTED).wide(10));
        }
        if (several && share) shares(columns, table.columns().size(), SUM);
        else if (several) columns.add(FigureColumn.sum("sum", SUM, IntStream.range(0, table.columns().size()).mapToObj(at -> "c" + at).toArray(String[]::new)).wide(10));
        return columns;
    }

    private static void shares(List<FigureColumn> columns, int at, String heading) {
        columns.add(FigureColumn.number("c" + at, COUNTED).under(heading).wide(8));
        columns.add(FigureColumn.number("n" + at, WHOLE).under(heading).wide(8));
        columns.add(FigureColumn.share("s" + at, SHARE, "c" + at, "n" + at).under(heading));
    }

    private List<FigureRow> rows() {
        return table.lines().stream().map(line -> {
            var numbers = new HashMap<String, Long>();
            for (int at = 0; at < line.cells().size(); at++) put(numbers, at, line.cells().get(at));
            if (share && table.question().columns() != null) put(numbers, line.cells().size(), line.total());
            return new FigureRow(List.of(line.words()), numbers);
        }).toList();
    }

    private void put(HashMap<String, Long> numbers, int at, Cell cell) {
        numbers.put("c" + at, (long) cell.counted());
        if (share) numbers.put("n" + at, (long) cell.children());
    }
}
