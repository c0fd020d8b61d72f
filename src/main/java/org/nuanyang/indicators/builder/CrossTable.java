package org.nuanyang.indicators.builder;

import java.util.List;
import java.util.OptionalInt;

/**
 * What a question comes to. The numbers of each line and column add up to their total.
 *
 * @param hidden numbers from one to four, and as many others as it takes, are not shown
 */
public record CrossTable(TableQuestion question, List<String> columns, List<Line> lines, Line total, boolean hidden) {
    /** @param counted empty where it is hidden */
    public record Cell(OptionalInt counted, int children) {
        /** Of a hundred, with one decimal; empty where there is nobody. */
        public String percent() {
            return children == 0 || counted.isEmpty() ? "" : "%.1f".formatted(100.0 * counted.getAsInt() / children);
        }
    }

    public record Line(String words, List<Cell> cells, Cell total) {
        public Line {
            cells = List.copyOf(cells);
        }
    }

    public CrossTable {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
    }
}
