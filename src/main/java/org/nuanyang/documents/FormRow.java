package org.nuanyang.documents;

import java.util.List;

/** @param height in millimetres at least; a row grows with what stands in it */
public record FormRow(int height, List<FormCell> cells) {
    public FormRow {
        cells = List.copyOf(cells);
    }

    public static FormRow of(int height, FormCell... cells) {
        return new FormRow(height, List.of(cells));
    }

    /** A row with a long text goes on overleaf; any other stays whole. */
    public boolean splits() {
        return cells.stream().anyMatch(cell -> cell.look() == FormCell.Look.TEXT);
    }
}
