package org.nuanyang.indicators.builder;

import java.util.List;
import org.nuanyang.indicators.Count;

/** What a question comes to. The numbers of each line and column add up to their total. */
public record CrossTable(TableQuestion question, List<String> columns, List<Line> lines, Line total) {
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
