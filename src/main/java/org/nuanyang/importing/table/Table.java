package org.nuanyang.importing.table;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.importing.Cell;

/**
 * A table in a sheet.
 *
 * @param firstHeading row of the first heading, from 1; 0 when the table has none
 * @param above texts over the headings: title, unit, date
 */
public record Table(
        int firstHeading, int lastHeading, List<String> above, List<Column> columns, List<Line> lines, List<Skipped> skipped) {

    /** @param path the headings over the column, outermost group first, as written; empty when it has none */
    public record Column(int index, List<String> path) {
        public String leaf() {
            return path.isEmpty() ? "" : path.getLast();
        }

        /** As people would say it: 父亲/联系电话. */
        public String label() {
            return String.join("/", path.stream().map(part -> part.strip().replaceAll("\\s+", " ")).toList());
        }
    }

    /**
     * A row of data, with merged and 同上 cells carried down.
     *
     * @param hidden hidden rows are data too: a filter left on hides children
     * @param section the last title within the table above this row, or empty
     */
    public record Line(int row, boolean hidden, @Nullable Cell[] cells, String section) {
        public @Nullable Cell cell(int column) {
            return column < cells.length ? cells[column] : null;
        }

        @Override
        public String toString() {
            return "row " + row;
        }
    }

    /** A row that is no data. */
    public record Skipped(int row, Why why) {
        public enum Why { SUM, NOTE, SIGNATURE, HEADING, COLUMN_NUMBERS, SECTION, EXAMPLE }
    }
}
