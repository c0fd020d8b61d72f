package org.nuanyang.importing.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nuanyang.importing.Cell;
import org.nuanyang.importing.Row;
import org.nuanyang.importing.Sheet;
import org.nuanyang.importing.values.Plain;

/** One to three heading rows, found by the words that the trade knows. */
final class HeadingBlock {
    /** 填报单位：青石小学, and the same left open: a line of its own, no group. */
    private static final Pattern LINE = Pattern.compile(".*:.+|.*(单位|日期|时间|[填制]表人|经办人|负责人|审核人|班主任)(\\(.*\\))?:");
    private static final int LOOK_AT = 60;
    private static final int MOST_ROWS = 3;
    private static final int LONGEST_LABEL = 60;

    private final Grid grid;
    private final Headings headings;
    private final int width;
    private int first;
    private int last;

    private HeadingBlock(Sheet sheet, Grid grid, Headings headings) {
        this.grid = grid;
        this.headings = headings;
        this.width = sheet.rows().stream().limit(LOOK_AT).mapToInt(Row::width).max().orElse(0);
    }

    static HeadingBlock find(Sheet sheet, Grid grid, Headings headings) {
        var block = new HeadingBlock(sheet, grid, headings);
        var best = block.best(sheet);
        if (best == null) return block;
        block.first = best.number();
        block.last = best.number();
        block.growUp();
        block.growDown();
        return block;
    }

    int first() {
        return first;
    }

    int last() {
        return last;
    }

    private @Nullable Row best(Sheet sheet) {
        Row best = null;
        int most = 1;
        for (var row : sheet.rows().stream().filter(row -> !row.hidden()).limit(LOOK_AT).toList()) {
            int known = known(row);
            if (known > most) {
                most = known;
                best = row;
            }
        }
        if (best != null) return best;
        return sheet.rows().stream().filter(row -> !row.hidden()).limit(LOOK_AT).filter(this::mayBeHeading).findFirst().orElse(null);
    }

    /** Without any known word: the first row of several short texts without figures. */
    private boolean mayBeHeading(Row row) {
        if (row.filled() < 2) return false;
        for (int column = 0; column < row.width(); column++) if (row.cell(column) != null && !label(row.cell(column))) return false;
        return true;
    }

    private int known(Row row) {
        int known = 0;
        for (int column = 0; column < row.width(); column++) {
            var cell = row.cell(column);
            if (cell != null && label(cell) && headings.know(cell.text())) known++;
        }
        return known;
    }

    private static boolean label(@Nullable Cell cell) {
        if (cell == null || cell.kind() != Cell.Kind.TEXT || cell.text().length() > LONGEST_LABEL) return false;
        var text = cell.text();
        int digits = 0;
        for (int i = 0; i < text.length(); i++) if (text.charAt(i) >= '0' && text.charAt(i) <= '9') digits++;
        return digits < 5;
    }

    /** A row above belongs to the headings when it groups them: merged over some, or standing over the first of some. */
    private void growUp() {
        while (last - first + 1 < MOST_ROWS) {
            var row = grid.row(first - 1);
            if (row == null || row.hidden() || !groups(row)) return;
            first--;
        }
    }

    private boolean groups(Row row) {
        int labels = 0;
        int known = 0;
        boolean grouping = false;
        boolean merged = false;
        for (int column = 0; column < row.width(); column++) {
            var cell = row.cell(column);
            if (cell == null || cell.text().isBlank()) continue;
            if (!label(cell) || cell.text().length() > 20 || LINE.matcher(Plain.narrow(cell.text())).matches()) return false;
            var span = grid.span(row.number(), column);
            if (span != null && span.columns() >= width * 0.8 && span.columns() > 3) return false;
            labels++;
            if (headings.know(cell.text())) known++;
            if (span != null && span.columns() > 1) grouping = merged = true;
            if (span == null && row.cell(column + 1) == null && !grid.text(first, column + 1).isEmpty()) grouping = true;
        }
        return grouping && (merged && known > 0 || labels > 1);
    }

    /** A row below belongs to them when it is all words and stands below groups or gaps. */
    private void growDown() {
        while (last - first + 1 < MOST_ROWS) {
            var row = grid.row(last + 1);
            if (row == null || row.hidden()) return;
            int filled = 0;
            int known = 0;
            boolean belowGroup = false;
            for (int column = 0; column < row.width(); column++) {
                var cell = row.cell(column);
                if (cell == null || cell.text().isBlank()) continue;
                var span = grid.span(last + 1, column);
                if (span != null && span.firstRow() <= last) continue;
                if (!label(cell)) return;
                filled++;
                if (headings.know(cell.text())) known++;
                var above = grid.span(last, column);
                var parent = grid.row(last);
                if (above != null && above.columns() > 1 || parent != null && parent.cell(column) == null) belowGroup = true;
            }
            if (filled == 0 || !belowGroup || known < Math.max(1, filled * 0.6)) return;
            last++;
        }
    }

    /** The labels over a column, outermost first; merged ones once. */
    List<String> path(int column) {
        var path = new ArrayList<String>();
        if (last == 0) return path;
        for (int row = first; row <= last; row++) {
            var text = grid.text(row, column);
            if (text.isBlank() && row < last) text = groupToTheLeft(row, column);
            if (text.isBlank()) continue;
            var span = grid.span(row, column);
            boolean again = span != null && span.firstRow() < row && span.firstRow() >= first;
            if (!again) path.add(text);
        }
        return List.copyOf(path);
    }

    /** Groups that were never merged: a gap takes the label left of it when both have labels below. */
    private String groupToTheLeft(int row, int column) {
        if (belowIsBlank(row, column)) return "";
        for (int left = column - 1; left >= 0; left--) {
            if (belowIsBlank(row, left)) return "";
            var span = grid.span(row, left);
            if (span != null && span.rows() > 1) return "";
            var text = grid.text(row, left);
            if (!text.isBlank()) return text;
        }
        return "";
    }

    private boolean belowIsBlank(int row, int column) {
        for (int below = row + 1; below <= last; below++) {
            var span = grid.span(below, column);
            boolean continued = span != null && span.firstRow() <= row;
            if (!continued && !grid.text(below, column).isBlank()) return false;
        }
        return true;
    }
}
