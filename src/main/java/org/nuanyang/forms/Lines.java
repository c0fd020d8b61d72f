package org.nuanyang.forms;

import java.util.List;

/**
 * The rows that are prepared for one child or place each. Rows are counted from 1.
 *
 * @param first of those that are filled; an example row comes before and goes
 * @param last prepared; more are inserted where they do not suffice
 * @param examples rows in which the superior shows how to fill in: they are overwritten
 * @param sum the row that adds up the others; 0 where there is none
 */
public record Lines(By by, int first, int last, List<Integer> examples, int sum) {
    public enum By { CHILD, TOWNSHIP, SCHOOL, GRADE, CLASS, VILLAGE }

    public Lines {
        examples = List.copyOf(examples);
    }

    public int prepared() {
        return last - first + 1;
    }
}
