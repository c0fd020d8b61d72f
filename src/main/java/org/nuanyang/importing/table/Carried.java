package org.nuanyang.importing.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.importing.Cell;
import org.nuanyang.importing.Row;
import org.nuanyang.importing.Sheet;
import org.nuanyang.importing.Span;

/** Brings down what stands once for several rows: cells merged over rows, and 同上 in all its spellings. */
final class Carried {
    private static final Set<String> DITTO =
            Set.of("同上", "〃", "″", "”", "“", "\"", "''", "同前", "々", "''''", "同上行", "↑", "\"\"");

    private record Hanging(Cell cell, int lastRow) {}

    private final Map<Integer, List<Span>> starting;
    private final Map<Integer, Hanging> hanging = new HashMap<>();
    private @Nullable Cell[] before = new Cell[0];

    Carried(Sheet sheet, int lastHeading) {
        starting = sheet.merged().stream()
                .filter(span -> span.firstRow() > lastHeading && span.rows() > 1)
                .collect(Collectors.groupingBy(Span::firstRow));
    }

    /** Every row must pass here, in order, whether it is data or not. */
    void pass(Row row) {
        hanging.values().removeIf(cell -> cell.lastRow() < row.number());
        for (var span : starting.getOrDefault(row.number(), List.of())) {
            var cell = row.cell(span.firstColumn());
            if (cell != null) hanging.put(span.firstColumn(), new Hanging(cell, span.lastRow()));
        }
    }

    @Nullable Cell[] cells(Row row) {
        int width = row.width();
        for (int column : hanging.keySet()) width = Math.max(width, column + 1);
        var cells = new @Nullable Cell[width];
        for (int column = 0; column < width; column++) {
            var cell = row.cell(column);
            if (cell == null) {
                var above = hanging.isEmpty() ? null : hanging.get(column);
                cell = above == null ? null : above.cell();
            } else if (cell.text().length() <= 4 && DITTO.contains(cell.text().strip()))
                cell = column < before.length ? before[column] : null;
            cells[column] = cell;
        }
        before = cells;
        return cells;
    }
}
