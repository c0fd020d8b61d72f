package org.nuanyang.roster.importing;

import org.nuanyang.common.Refusal;

/**
 * Something about a cell that a person should know.
 *
 * @param column the heading as written
 * @param value what stands in the cell
 * @param blocks the row cannot go in before it is mended
 */
public record Problem(String column, String value, Refusal what, Refusal advice, boolean blocks) {
    static Problem blocking(String column, String value, String key, Object... args) {
        return new Problem(column, value, Refusal.of("roster.import.problem." + key, args),
                Refusal.of("roster.import.problem." + key + ".advice", args), true);
    }

    static Problem warning(String column, String value, String key, Object... args) {
        return new Problem(column, value, Refusal.of("roster.import.problem." + key, args),
                Refusal.of("roster.import.problem." + key + ".advice", args), false);
    }

    @Override
    public String toString() {
        return column + ": " + what.key();
    }
}
