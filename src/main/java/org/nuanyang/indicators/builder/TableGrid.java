package org.nuanyang.indicators.builder;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Words;
import org.nuanyang.indicators.builder.CrossTable.Cell;
import org.nuanyang.indicators.builder.CrossTable.Line;
import org.nuanyang.indicators.builder.TableKeys.Heading;

/** Lays groups out in lines and columns, with their sums. */
final class TableGrid {
    private record At(Heading line, Heading column) {}

    private final TableQuestion question;
    private final TreeSet<Heading> lines = new TreeSet<>(Heading.IN_ORDER);
    private final TreeSet<Heading> columns = new TreeSet<>(Heading.IN_ORDER);
    private final Map<At, Cell> cells = new HashMap<>();

    TableGrid(List<TableSql.Group> groups, TableQuestion question, TableKeys keys) {
        this.question = question;
        for (var group : groups) {
            var at = new At(keys.heading(question.rows(), group.rowKey()), keys.heading(question.columns(), group.columnKey()));
            lines.add(at.line());
            columns.add(at.column());
            cells.merge(at, new Cell(Math.toIntExact(group.counted()), Math.toIntExact(group.children())), Cell::plus);
        }
    }

    int lines() {
        return lines.size();
    }

    int columns() {
        return columns.size();
    }

    CrossTable table() {
        var sums = columns.stream().map(column -> lines.stream().map(line -> at(line, column)).reduce(Cell.NONE, Cell::plus)).toList();
        return new CrossTable(question, columns.stream().map(Heading::words).toList(), columns.stream().map(Heading::key).toList(),
                lines.stream().map(line -> line(line.key(), line.words(), columns.stream().map(column -> at(line, column)).toList())).toList(),
                line(null, Words.say("indicators.table.sum"), sums));
    }

    private Cell at(Heading line, Heading column) {
        return cells.getOrDefault(new At(line, column), Cell.NONE);
    }

    private static Line line(@Nullable String key, String words, List<Cell> cells) {
        return new Line(key, words, cells, cells.stream().reduce(Cell.NONE, Cell::plus));
    }
}
