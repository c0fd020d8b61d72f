package org.nuanyang.importing.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nuanyang.importing.Row;
import org.nuanyang.importing.Sheet;
import org.nuanyang.importing.table.Table.Column;
import org.nuanyang.importing.table.Table.Line;
import org.nuanyang.importing.table.Table.Skipped;
import org.nuanyang.importing.values.Plain;

/** Finds the table of a sheet by the words over its columns. */
public final class TableFinder {
    private final Sheet sheet;
    private final Headings headings;

    private TableFinder(Sheet sheet, Headings headings) {
        this.sheet = sheet;
        this.headings = headings;
    }

    /** The table, or empty when nothing in the sheet stands in rows and columns. */
    public static Optional<Table> find(Sheet sheet, Headings headings) {
        return sheet.rows().isEmpty() ? Optional.empty() : Optional.of(new TableFinder(sheet, headings).table());
    }

    private Table table() {
        var grid = new Grid(sheet);
        var block = HeadingBlock.find(sheet, grid, headings);
        int width = sheet.rows().stream().mapToInt(Row::width).max().orElse(0);
        var columns = new ArrayList<Column>();
        for (int column = 0; column < width; column++) columns.add(new Column(column, block.path(column)));

        var lines = new ArrayList<Line>();
        var skipped = new ArrayList<Skipped>();
        var kinds = new RowKinds(block, grid, width);
        var carried = new Carried(sheet, block.last());
        var section = "";
        boolean numbersMayFollow = block.last() > 0;
        for (var row : sheet.rows()) {
            if (row.number() <= block.last()) continue;
            carried.pass(row);
            var why = kinds.of(row, numbersMayFollow);
            if (why.isEmpty()) {
                lines.add(new Line(row.number(), row.hidden(), carried.cells(row), section));
                numbersMayFollow = false;
            } else {
                skipped.add(new Skipped(row.number(), why.get()));
                if (why.get() == Skipped.Why.SECTION) section = Plain.tidy(firstText(row));
            }
        }
        return new Table(block.first(), block.last(), above(block.first()), columns, lines, skipped);
    }

    private List<String> above(int firstHeading) {
        var texts = new ArrayList<String>();
        for (var row : sheet.rows()) {
            if (row.number() >= firstHeading) break;
            for (int column = 0; column < row.width(); column++)
                if (!row.text(column).isBlank()) texts.add(Plain.tidy(row.text(column)));
        }
        return List.copyOf(texts);
    }

    static String firstText(Row row) {
        for (int column = 0; column < row.width(); column++) if (row.cell(column) != null) return row.text(column);
        return "";
    }
}
