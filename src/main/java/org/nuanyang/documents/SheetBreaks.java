package org.nuanyang.documents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What stands behind a sheet's rows and is known by then: which cells are one, and where pages end. */
final class SheetBreaks {
    private static final int LAST_COLUMN = 16383;
    private static final int LAST_ROW = 1048575;

    private record Merged(LedgerFrame.Line line, int row) {}

    private final LedgerFrame frame;
    private final List<Integer> columns;
    private final List<Integer> rows = new ArrayList<>();
    private final List<Merged> merged = new ArrayList<>();

    /** @param columns how many columns stand left of each break */
    SheetBreaks(LedgerFrame frame, List<Integer> columns) {
        this.frame = frame;
        this.columns = columns;
    }

    /** @param row the number, from 1, of the last row of a page */
    void afterRow(int row) {
        rows.add(row);
    }

    /** @param row counted from nought */
    void merged(LedgerFrame.Line line, int row) {
        if (!line.merged().isEmpty()) merged.add(new Merged(line, row + 1));
    }

    boolean any() {
        return !rows.isEmpty();
    }

    void write(SheetBytes sheet) throws IOException {
        sheet.mark("</sheetData>");
        if (!frame.merged().isEmpty() || !merged.isEmpty()) {
            sheet.mark("<mergeCells>");
            frame.merged().forEach(sheet::mark);
            for (var one : merged) {
                for (var cells : one.line.merged())
                    sheet.mark("<mergeCell ref=\"").mark(cells[0]).number(one.row).mark(":").mark(cells[1]).number(one.row).mark("\"/>");
                sheet.pass();
            }
            sheet.mark("</mergeCells>");
        }
        sheet.mark(frame.behind());
        breaks(sheet, "rowBreaks", rows, LAST_COLUMN);
        breaks(sheet, "colBreaks", columns, LAST_ROW);
        sheet.mark("</worksheet>");
    }

    private static void breaks(SheetBytes sheet, String element, List<Integer> at, int max) throws IOException {
        if (at.isEmpty()) return;
        sheet.mark("<" + element + " count=\"" + at.size() + "\" manualBreakCount=\"" + at.size() + "\">");
        for (int number : at) {
            sheet.mark("<brk id=\"").number(number).mark("\" max=\"").number(max).mark("\" man=\"1\"/>");
            sheet.pass();
        }
        sheet.mark("</" + element + ">");
    }
}
