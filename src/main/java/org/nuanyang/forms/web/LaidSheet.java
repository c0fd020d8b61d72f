package org.nuanyang.forms.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.forms.Filled;
import org.nuanyang.forms.Filled.FilledCell;
import org.nuanyang.forms.FormReading;
import org.nuanyang.forms.SheetReading;
import org.nuanyang.forms.Spot;
import org.nuanyang.importing.Row;
import org.nuanyang.importing.Sheet;
import org.nuanyang.importing.Span;
import org.nuanyang.importing.Workbook;

/**
 * A sheet as it was filled, laid out as it is printed.
 *
 * @param cut there is more of it than a page shows
 * @param first of its lines only the first stand here
 */
record LaidSheet(String name, List<LaidRow> rows, boolean cut, boolean first) {
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

    /** @param first with the first lines of rosters; null where nobody's name is to be shown */
    static List<LaidSheet> of(FormReading reading, Filled filled, @Nullable Filled first) {
        var sheets = Workbook.read(filled.content()).sheets();
        var named = first == null ? List.<Sheet>of() : Workbook.read(first.content()).sheets();
        return reading.sheets().stream().filter(sheet -> sheet.asks() && sheet.index() < sheets.size()).map(asked -> {
            var whole = Part.of(sheets.get(asked.index()), filled.cells());
            if (first == null || asked.kind() != SheetReading.Kind.ROSTER || asked.lines() == null) return whole.laid(1, MOST_ROWS);
            var lines = Part.of(named.get(asked.index()), first.lines());
            int top = asked.lines().first();
            return whole.laid(1, top - 1).and(lines.laid(top, lines.lastTold()));
        }).toList();
    }

    private LaidSheet and(LaidSheet lines) {
        return new LaidSheet(name, Stream.concat(rows.stream(), lines.rows().stream()).toList(), false, true);
    }

    /** A sheet of a filled workbook, with what is known of its cells. */
    private record Part(Sheet sheet, Map<Integer, Row> rows, Map<Spot, FilledCell> told) {
        static Part of(Sheet sheet, List<FilledCell> cells) {
            var rows = new HashMap<Integer, Row>();
            sheet.rows().forEach(row -> rows.put(row.number(), row));
            var told = new HashMap<Spot, FilledCell>();
            cells.stream().filter(cell -> cell.sheet().equals(sheet.name())).forEach(cell -> told.put(cell.spot(), cell));
            return new Part(sheet, rows, told);
        }

        int lastTold() {
            return told.keySet().stream().mapToInt(Spot::row).max().orElse(0);
        }

        LaidSheet laid(int first, int most) {
            int last = sheet.rows().isEmpty() ? 0 : sheet.rows().getLast().number();
            int width = sheet.rows().stream().mapToInt(Row::width).max().orElse(0);
            var laid = new ArrayList<LaidRow>();
            for (int number = first; number <= Math.min(last, most); number++) laid.add(new LaidRow(number, cells(number, rows, sheet, told, Math.min(width, MOST_COLUMNS))));
            return new LaidSheet(sheet.name(), laid, last > most || width > MOST_COLUMNS, false);
        }
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
