package org.nuanyang.roster.reading;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.Facts;

/**
 * What one row says of one child. Prints without it, so it is safe to log.
 *
 * @param number of the row in its sheet, from 1
 * @param hidden whether the row is hidden in the file; it counts all the same
 * @param texts the cells as written, by column, for the preview
 * @param masked values that the product itself has masked on the way out (142****9756), by fact: unchanged if they match
 * @param key the product's own mark of the child, in a file that it exported
 */
public record RosterRow(
        String sheet,
        int number,
        boolean hidden,
        Facts facts,
        List<CellProblem> problems,
        List<String> texts,
        Map<Fact, String> masked,
        @Nullable String key) {

    /** Whether something must be mended before the row can go in. */
    public boolean blocked() {
        return problems.stream().anyMatch(CellProblem::blocking);
    }

    @Override
    public String toString() {
        return sheet + " row " + number;
    }
}
