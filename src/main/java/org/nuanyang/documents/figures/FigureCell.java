package org.nuanyang.documents.figures;

import org.jspecify.annotations.Nullable;

/**
 * What stands in a cell.
 *
 * @param shown as it is printed
 * @param number what it is worth; null for words and for what is not told
 * @param formula how the workbook reckons it; null for what is given
 */
public record FigureCell(String shown, @Nullable Double number, @Nullable String formula) {
    static final String UNTOLD = "—";

    static FigureCell words(String words) {
        return new FigureCell(words, null, null);
    }

    static FigureCell of(@Nullable Long number, @Nullable String formula) {
        return number == null ? new FigureCell(UNTOLD, null, formula) : new FigureCell(Long.toString(number), number.doubleValue(), formula);
    }

    /** 57.1%; only the whole is 100.0%, and only nought is 0.0%. */
    static FigureCell share(@Nullable Long part, @Nullable Long whole, String formula) {
        if (part == null || whole == null || whole == 0) return new FigureCell(UNTOLD, null, formula);
        long thousandths = part >= whole ? 1000 : part == 0 ? 0 : Math.clamp((2000 * part + whole) / (2 * whole), 1, 999);
        return new FigureCell(thousandths / 10 + "." + thousandths % 10 + "%", thousandths / 1000.0, formula);
    }
}
