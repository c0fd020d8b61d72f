package org.nuanyang.roster.importing;

/** A row of a workbook, written as spreadsheets write it: {@code 三年级1班!12}. */
public record RowKey(String sheet, int row) {
    @Override
    public String toString() {
        return sheet + "!" + row;
    }
}
