package org.nuanyang.roster.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * What is wrong with one cell. Prints without the value, so it is safe to log.
 *
 * @param column the heading as written
 * @param columnIndex from 0; -1 when the fact has no column
 * @param args what the sentences say besides the value
 */
public record CellProblem(String column, int columnIndex, String value, Problem problem, List<Object> args) {
    public boolean blocking() {
        return problem.blocking();
    }

    /** The value and the further arguments, as the sentences number them. */
    public Object[] words() {
        var words = new ArrayList<Object>(args);
        words.addFirst(value);
        return words.toArray();
    }

    @Override
    public String toString() {
        return problem + " in column " + columnIndex;
    }
}
