package org.nuanyang.documents.figures;

import java.util.List;

/**
 * The sheet a table lies on: A4 on its side as long as it can be read there, else A3. The table is made as wide as the sheet and
 * never larger than it was meant.
 */
public record FigurePaper(boolean a3, double scale, List<Double> widths) {
    public static final int SIDE_MM = 10;
    private static final int A4_MM = 297;
    private static final int A3_MM = 420;
    /** Below this scale eleven-point type is hard to read on paper. */
    private static final double SMALLEST = 0.6;
    /** Of a character of Latin width, nearly nine pixels with what stands in for 宋体, and of the edges of a cell. */
    private static final double CHARACTER_MM = 8.9 * 25.4 / 96;
    private static final double EDGES_MM = 5 * 25.4 / 96;

    static FigurePaper of(List<FigureColumn> columns) {
        var natural = columns.stream().map(column -> column.width() * CHARACTER_MM + EDGES_MM).toList();
        double wanted = natural.stream().mapToDouble(Double::doubleValue).sum();
        boolean a3 = (A4_MM - 2 * SIDE_MM) / wanted < SMALLEST;
        double room = (a3 ? A3_MM : A4_MM) - 2 * SIDE_MM;
        double scale = Math.min(1, room / wanted);
        return new FigurePaper(a3, scale, natural.stream().map(width -> width * room / wanted).toList());
    }

    /** How many characters of eleven-point type a column takes before the sheet is scaled to the paper. */
    double characters(int column) {
        return (widths.get(column) / scale - EDGES_MM) / CHARACTER_MM;
    }

    public int width() {
        return a3 ? A3_MM : A4_MM;
    }

    public int height() {
        return a3 ? A4_MM : 210;
    }

    public int room() {
        return width() - 2 * SIDE_MM;
    }
}
