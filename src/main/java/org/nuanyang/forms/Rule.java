package org.nuanyang.forms;

import java.util.List;

/**
 * A rule of balance as it is printed under a table (1=2+5+8): its sides, each a sum of terms, are all equal.
 *
 * @param text as printed
 * @param ofRows the numbers are those of rows, and it holds in every column; else of columns, and it holds in every row
 * @param sides each a list of column indexes from 0 (or row numbers from 1)
 */
public record Rule(String text, boolean ofRows, List<List<Integer>> sides) {
    public Rule {
        sides = sides.stream().map(List::copyOf).toList();
    }
}
