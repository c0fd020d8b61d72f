package org.nuanyang.forms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.nuanyang.importing.Sheet;

/**
 * A place on a sheet as it came.
 *
 * @param row from 1; 0 means the whole column
 * @param column from 0; −1 means the whole row
 */
public record Spot(int row, int column) {
    public static Spot column(int column) {
        return new Spot(0, column);
    }

    public static Spot row(int row) {
        return new Spot(row, -1);
    }

    @JsonCreator
    public static Spot parse(String text) {
        int colon = text.indexOf(':');
        return new Spot(Integer.parseInt(text.substring(0, colon)), Integer.parseInt(text.substring(colon + 1)));
    }

    /** {@code 7:3}, as it travels in forms and JSON. */
    @JsonValue
    @Override
    public String toString() {
        return row + ":" + column;
    }

    /** As a spreadsheet names it: D7, D, 7. */
    public String shown() {
        return (column < 0 ? "" : Sheet.letter(column)) + (row == 0 ? "" : row);
    }
}
