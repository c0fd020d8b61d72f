package org.nuanyang.importing;

/** Merged cells: rows from 1, columns from 0, both ends included. */
public record Span(int firstRow, int lastRow, int firstColumn, int lastColumn) {
    public boolean covers(int row, int column) {
        return firstRow <= row && row <= lastRow && firstColumn <= column && column <= lastColumn;
    }

    public int columns() {
        return lastColumn - firstColumn + 1;
    }

    public int rows() {
        return lastRow - firstRow + 1;
    }
}
