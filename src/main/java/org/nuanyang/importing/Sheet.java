package org.nuanyang.importing;

import java.util.List;

/** A sheet: the rows that have something in them, in order. */
public record Sheet(String name, boolean hidden, List<Row> rows, List<Span> merged) {
    public static String letter(int column) {
        var letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) letters.insert(0, (char) ('A' + (rest - 1) % 26));
        return letters.toString();
    }

    @Override
    public String toString() {
        return name + ", " + rows.size() + " rows";
    }
}
