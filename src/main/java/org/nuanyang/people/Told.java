package org.nuanyang.people;

import java.util.Map;

/** A row of a workbook by its headings. Prints only its number. */
record Told(int row, Map<String, String> cells) {
    String of(String heading) {
        return cells.getOrDefault(heading, "");
    }

    @Override
    public String toString() {
        return "row " + row;
    }
}
