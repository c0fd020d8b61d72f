package org.nuanyang.documents.figures;

import java.util.List;

/** A row as it is printed. */
public record FigureLine(Kind kind, List<FigureCell> cells) {
    public enum Kind { DETAIL, SUBTOTAL, TOTAL }

    public FigureLine {
        cells = List.copyOf(cells);
    }
}
