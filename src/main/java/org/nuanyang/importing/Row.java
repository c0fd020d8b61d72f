package org.nuanyang.importing;

import org.jspecify.annotations.Nullable;

/** A row that has something in it. Columns count from 0, rows as in the program, from 1. */
public final class Row {
    private final int number;
    private final boolean hidden;
    private final @Nullable Cell[] cells;

    public Row(int number, boolean hidden, @Nullable Cell[] cells) {
        this.number = number;
        this.hidden = hidden;
        this.cells = cells;
    }

    public int number() {
        return number;
    }

    public boolean hidden() {
        return hidden;
    }

    /** One more than the last column with something in it. */
    public int width() {
        return cells.length;
    }

    public @Nullable Cell cell(int column) {
        return column < cells.length ? cells[column] : null;
    }

    /** The text of the cell; empty when there is none. */
    public String text(int column) {
        var cell = cell(column);
        return cell == null ? "" : cell.text();
    }

    public int filled() {
        int filled = 0;
        for (var cell : cells) if (cell != null) filled++;
        return filled;
    }

    @Override
    public String toString() {
        return "row " + number + (hidden ? " (hidden)" : "") + ", " + filled() + " cells";
    }
}
