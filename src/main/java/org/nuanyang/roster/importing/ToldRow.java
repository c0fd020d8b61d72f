package org.nuanyang.roster.importing;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Refusal;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.Facts;

/**
 * What one row of the file tells about one child.
 *
 * @param row as the spreadsheet counts it
 * @param hidden the row is hidden in the file; it counts all the same
 * @param child the number that our own exports give a child (学生编号); it finds the child whatever else has changed
 * @param masked numbers of which the file shows only a part: 990101********2839
 */
public record ToldRow(
        String sheet, int row, boolean hidden, @Nullable UUID child, Facts facts, Map<Fact, String> masked, List<Problem> problems) {
    public ToldRow {
        masked = Map.copyOf(masked);
        problems = List.copyOf(problems);
    }

    public boolean blocked() {
        return problems.stream().anyMatch(Problem::blocks);
    }

    /** Without what comparing has found wrong with it. */
    public ToldRow asRead() {
        var read = problems.stream().filter(problem -> !problem.foundByComparing()).toList();
        return new ToldRow(sheet, row, hidden, child, facts, masked, read);
    }

    public ToldRow with(Problem problem) {
        return new ToldRow(sheet, row, hidden, child, facts, masked,
                Stream.concat(problems.stream(), Stream.of(problem)).toList());
    }

    /** With what the roster refused when this row was to go in, if it did. */
    public ToldRow refused(Map<String, Refusal> refused, ReadFile file) {
        var why = refused.get(key().toString());
        return why == null ? this : with(Problem.refused(file.heading(sheet, Fact.NAME), why));
    }

    /** Distinguishes the rows of a file; decisions are kept by it. */
    public RowKey key() {
        return new RowKey(sheet, row);
    }

    @Override
    public String toString() {
        return sheet + " row " + row;
    }
}
