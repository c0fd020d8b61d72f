package org.nuanyang.indicators.builder;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.indicators.Count;

/**
 * What a question comes to. The numbers of each line and column add up to their total.
 *
 * @param columnKeys by which the children of a column are asked for, as {@link Line#key} those of a line
 */
public record CrossTable(TableQuestion question, List<String> columns, List<String> columnKeys, List<Line> lines, Line total) {
    /** @param counted of these children, how many are what is counted */
    public record Cell(int counted, int children) {
        static final Cell NONE = new Cell(0, 0);

        Cell plus(Cell other) {
            return new Cell(Math.addExact(counted, other.counted), Math.addExact(children, other.children));
        }

        /** Of a hundred, rounded as {@link Count#permille} rounds. Empty where there is nobody. */
        public String percent() {
            var tenths = new Count(counted, children, 0).permille();
            return tenths == null ? "" : tenths / 10 + "." + tenths % 10;
        }
    }

    /** @param key null: of all */
    public record Line(@Nullable String key, String words, List<Cell> cells, Cell total) {
        public Line {
            cells = List.copyOf(cells);
        }
    }

    public CrossTable {
        columns = List.copyOf(columns);
        columnKeys = List.copyOf(columnKeys);
        lines = List.copyOf(lines);
    }
}
