package org.nuanyang.documents.figures;

import java.util.List;

/** Rows that belong together, such as the schools of a township; with a name, a sum of their own follows them. */
public record FigureBlock(String name, List<FigureRow> rows) {
    public FigureBlock {
        rows = List.copyOf(rows);
    }

    public static FigureBlock of(List<FigureRow> rows) {
        return new FigureBlock("", rows);
    }

    boolean summed() {
        return !name.isEmpty();
    }
}
