package org.nuanyang.forms.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nuanyang.forms.Filled;
import org.nuanyang.forms.Filled.FilledCell;
import org.nuanyang.forms.FormReading;
import org.nuanyang.forms.Spot;
import org.nuanyang.importing.Row;
import org.nuanyang.importing.Sheet;
import org.nuanyang.importing.Span;
import org.nuanyang.importing.Workbook;

/**
 * A sheet as it was filled, laid out as it is printed.
 *
 * @param cut there is more of it than a page shows
 */
record LaidSheet(String name, List<LaidRow> rows, boolean cut) {
    private static final int MOST_ROWS = 60, MOST_COLUMNS = 60;

    record LaidRow(int number, List<LaidCell> cells) {}

    /**
     * @param why it is marked; null where it is not
     * @param filled by the product
     */
    record LaidCell(String text, int columns, int rows, boolean filled, @Nullable String why) {
        public String css() {
            return why != null ? "marked" : filled ? "filled" : "";
        }
    }

    static List<LaidSheet> of(FormReading reading, Filled filled) {
        var sheets = Workbook.read(filled.content()).sheets();
        return reading.sheets().stream().filter(sheet -> sheet.asks() && sheet.index() < sheets.size()).map(sheet -> laid(sheets.get(sheet.index()), filled)).toList();
    }

    private static LaidSheet laid(Sheet sheet, Filled filled) {
        var told = new HashMap<Spot, FilledCell>();
        filled.cells().stream().filter(cell -> cell.sheet().equals(sheet.name())).forEach(cell -> told.put(cell.spot(), cell));
        var by = new HashMap<Integer, Row>();
        sheet.rows().forEach(row -> by.put(row.number(), row));
        int last = sheet.rows().isEmpty() ? 0 : sheet.rows().getLast().number();
        int width = sheet.rows().stream().mapToInt(Row::width).max().orElse(0);
        var rows = new ArrayList<LaidRow>();
        for (int number = 1; number <= Math.min(last, MOST_ROWS); number++) rows.add(new LaidRow(number, cells(number, by, sheet, told, Math.min(width, MOST_COLUMNS))));
        return new LaidSheet(sheet.name(), rows, last > MOST_ROWS || width > MOST_COLUMNS);
    }

    private static List<LaidCell> cells(int number, Map<Integer, Row> rows, Sheet sheet, Map<Spot, FilledCell> told, int width) {
        var cells = new ArrayList<LaidCell>();
        for (int column = 0; column < width; column++) {
            var span = span(sheet, number, column);
            if (span != null && (span.firstRow() != number || span.firstColumn() != column)) continue;
            var row = rows.get(number);
            var known = told.get(new Spot(number, column));
            cells.add(new LaidCell(row == null ? "" : row.text(column), span == null ? 1 : Math.min(span.columns(), width - column), span == null ? 1 : span.rows(),
                    known != null && known.written() != null, known == null ? null : known.why()));
        }
        return cells;
    }

    private static @Nullable Span span(Sheet sheet, int row, int column) {
        for (var span : sheet.merged()) if (span.covers(row, column)) return span;
        return null;
    }
}
