package org.nuanyang.importing.table;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nuanyang.importing.Cell;
import org.nuanyang.importing.Row;
import org.nuanyang.importing.Sheet;
import org.nuanyang.importing.Span;

/** The sheet with its merged areas, for the few rows around the headings. */
final class Grid {
    private final Map<Integer, Row> rows = new HashMap<>();
    private final Sheet sheet;

    Grid(Sheet sheet) {
        this.sheet = sheet;
        sheet.rows().forEach(row -> rows.put(row.number(), row));
    }

    @Nullable Row row(int number) {
        return rows.get(number);
    }

    /** The text of the cell, or of the merged area it lies in. */
    String text(int row, int column) {
        var cell = cell(row, column);
        if (cell == null) {
            var span = span(row, column);
            if (span != null) cell = cell(span.firstRow(), span.firstColumn());
        }
        return cell == null ? "" : cell.text();
    }

    private @Nullable Cell cell(int row, int column) {
        var found = rows.get(row);
        return found == null ? null : found.cell(column);
    }

    @Nullable Span span(int row, int column) {
        for (var span : sheet.merged()) if (span.covers(row, column)) return span;
        return null;
    }
}
