package org.nuanyang.roster.importing;

import org.nuanyang.common.Refusal;

/**
 * Something about a cell that a person should know.
 *
 * @param column the heading as written
 * @param index of the column, from 0; −1 when no column tells the fact
 * @param value what stands in the cell
 * @param blocks the row cannot go in before it is mended
 */
public record Problem(String column, int index, String value, Refusal what, Refusal advice, boolean blocks) {
    /** What stands over a column. */
    public record Heading(String words, int index) {}

    private static final String OF_COMPARING = "roster.import.problem.";

    public static Problem blocking(Heading column, String value, String key, Object... args) {
        return new Problem(column.words(), column.index(), value, Refusal.of(OF_COMPARING + key, args),
                Refusal.of(OF_COMPARING + key + ".advice", args), true);
    }

    static Problem warning(Heading column, String value, String key, Object... args) {
        return new Problem(column.words(), column.index(), value, Refusal.of(OF_COMPARING + key, args),
                Refusal.of(OF_COMPARING + key + ".advice", args), false);
    }

    /** What the roster refused when the row was to go in. */
    static Problem refused(Heading column, Refusal why) {
        return new Problem(column.words(), column.index(), "", why, Refusal.of("roster.import.problem.refused.advice"), true);
    }

    /** Found beside the roster and not in the cell itself: gone when the rows are compared anew. */
    boolean foundByComparing() {
        return advice.key().startsWith(OF_COMPARING);
    }

    @Override
    public String toString() {
        return column + ": " + what.key();
    }
}
