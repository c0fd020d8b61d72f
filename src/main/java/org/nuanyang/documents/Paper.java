package org.nuanyang.documents;

import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Worksheet;

/**
 * How a ledger lies on A4 on its side: the scale, and where the columns go over to a second sheet, between two groups
 * where it can be, with the first columns printed again. A fixed scale and not "fit to width": spreadsheets ignore page
 * breaks when they fit, and seventy columns on one sheet cannot be read.
 *
 * @param breaks how many columns stand left of each break
 * @param firstPage the last column on the first sheet
 */
record Paper(int scale, List<Integer> breaks, int firstPage) {
    private static final double SIDE_MM = 10;
    private static final double TOP_MM = 12;
    private static final double BOTTOM_MM = 16;
    private static final double WIDTH_MM = 297 - 2 * SIDE_MM;
    private static final double HEIGHT_MM = 210 - TOP_MM - BOTTOM_MM;
    /** Below this scale 11-point type can no longer be read: rather one more sheet. */
    private static final int SMALLEST = 50;

    /** As few sheets as can be read, and on these as large as they allow. */
    static Paper of(List<LedgerColumn> columns, int repeated) {
        int scale = SMALLEST;
        var breaks = breaks(columns, repeated, SMALLEST);
        while (scale < 100 && breaks(columns, repeated, scale + 1).size() == breaks.size()) scale++;
        breaks = breaks(columns, repeated, scale);
        return new Paper(scale, breaks, breaks.isEmpty() ? columns.size() - 1 : breaks.getFirst() - 1);
    }

    private static List<Integer> breaks(List<LedgerColumn> columns, int repeated, int scale) {
        double room = WIDTH_MM * 100 / scale;
        var breaks = new ArrayList<Integer>();
        double again = width(columns.subList(0, repeated));
        double used = 0;
        int pageStart = 0;
        for (int column = 0; column < columns.size(); column++) {
            double width = width(columns.subList(column, column + 1));
            if (used + width > room) {
                int start = startOfGroup(columns, column);
                pageStart = start > pageStart + repeated ? start : column;
                breaks.add(pageStart);
                used = again + width(columns.subList(pageStart, column));
            }
            used += width;
        }
        return breaks;
    }

    private static int startOfGroup(List<LedgerColumn> columns, int column) {
        var group = columns.get(column).group();
        int start = column;
        while (start > 0 && !group.isEmpty() && columns.get(start - 1).group().equals(group)) start--;
        return start;
    }

    /**
     * In millimetres: almost nine pixels a character and five for the edges, at 96 dots an inch. 宋体 takes eight; where
     * it is missing, what stands in for it takes more.
     */
    private static double width(List<LedgerColumn> columns) {
        return columns.stream().filter(column -> !column.hidden()).mapToDouble(Paper::millimetres).sum();
    }

    static double millimetres(LedgerColumn column) {
        return (column.width() * 8.9 + 5) * 25.4 / 96;
    }

    /** How many points of rows go on one sheet, a little less than there are. */
    double room() {
        return HEIGHT_MM / 25.4 * 72 * 100 / scale * 0.97;
    }

    void layOut(Worksheet sheet) {
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.pageScale(scale);
        sheet.leftMargin(inches(SIDE_MM));
        sheet.rightMargin(inches(SIDE_MM));
        sheet.topMargin(inches(TOP_MM));
        sheet.bottomMargin(inches(BOTTOM_MM));
        sheet.headerMargin(inches(6));
        sheet.footerMargin(inches(7));
    }

    private static float inches(double mm) {
        return (float) (mm / 25.4);
    }
}
