package org.nuanyang.indicators.builder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.nuanyang.common.SmallCounts;
import org.nuanyang.common.Words;
import org.nuanyang.indicators.builder.CrossTable.Cell;
import org.nuanyang.indicators.builder.CrossTable.Line;
import org.nuanyang.indicators.builder.TableKeys.Heading;

/** Lays groups out in lines and columns, with their sums. */
final class TableGrid {
    private record Sum(int children, int counted) {
        static final Sum NONE = new Sum(0, 0);

        Sum plus(Sum other) {
            return new Sum(Math.addExact(children, other.children), Math.addExact(counted, other.counted));
        }

        Cell shown() {
            return new Cell(OptionalInt.of(counted), children);
        }
    }

    private record At(Heading line, Heading column) {}

    private final TableQuestion question;
    private final TreeSet<Heading> lines = new TreeSet<>(Heading.IN_ORDER);
    private final TreeSet<Heading> columns = new TreeSet<>(Heading.IN_ORDER);
    private final Map<At, Sum> sums = new HashMap<>();

    TableGrid(List<TableSql.Group> groups, TableQuestion question, TableKeys keys) {
        this.question = question;
        for (var group : groups) {
            var at = new At(keys.heading(question.rows(), group.rowKey()), keys.heading(question.columns(), group.columnKey()));
            lines.add(at.line());
            columns.add(at.column());
            sums.merge(at, new Sum(Math.toIntExact(group.children()), Math.toIntExact(group.counted())), Sum::plus);
        }
    }

    int lines() {
        return lines.size();
    }

    int columns() {
        return columns.size();
    }

    CrossTable table(boolean hidden) {
        var grid = lines.stream().map(line -> columns.stream().map(column -> sums.getOrDefault(new At(line, column), Sum.NONE)).toList()).toList();
        var words = columns.stream().map(Heading::words).toList();
        return hidden ? hidden(grid, words) : new CrossTable(question, words, shown(grid), line(Words.say("indicators.table.sum"), sumsOf(grid)), false);
    }

    private List<Line> shown(List<List<Sum>> grid) {
        var shown = new ArrayList<Line>();
        for (var heading : lines) shown.add(line(heading.words(), grid.get(shown.size())));
        return shown;
    }

    private static Line line(String words, List<Sum> sums) {
        return new Line(words, sums.stream().map(Sum::shown).toList(), sums.stream().reduce(Sum.NONE, Sum::plus).shown());
    }

    private List<Sum> sumsOf(List<List<Sum>> grid) {
        var sums = new ArrayList<Sum>();
        for (int column = 0; column < columns.size(); column++) {
            int at = column;
            sums.add(grid.stream().map(line -> line.get(at)).reduce(Sum.NONE, Sum::plus));
        }
        return sums;
    }

    private CrossTable hidden(List<List<Sum>> grid, List<String> words) {
        var small = SmallCounts.table(grid.stream().map(line -> line.stream().map(Sum::counted).toList()).toList());
        var shown = new ArrayList<Line>();
        for (var heading : lines) shown.add(line(heading.words(), small.lines().get(shown.size())));
        return new CrossTable(question, words, shown, line(Words.say("indicators.table.sum"), small.totals()), true);
    }

    private static Line line(String words, SmallCounts.Line line) {
        return new Line(words, line.parts().stream().map(part -> new Cell(part, 0)).toList(), new Cell(line.total(), 0));
    }
}
