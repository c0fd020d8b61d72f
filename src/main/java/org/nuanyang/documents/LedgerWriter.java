package org.nuanyang.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.nuanyang.documents.Ledger.Rows;
import org.nuanyang.documents.LedgerColumn.Align;

/** Writes one {@link Ledger}, row by row; what is flushed cannot be styled any more, so each row is finished at once. */
final class LedgerWriter implements Rows {
    private static final double LINE = 15;
    private static final int FLUSH_EVERY = 200;
    private static final String SUBTOTAL = "本页小计";

    private final Ledger ledger;
    private final Paper paper;
    private final PageBreaks breaks;
    private final Workbook workbook;
    private final Worksheet sheet;
    private final Tally page;
    private final Tally whole;
    private final int last;
    private final double headings;
    private int row;
    private int ofPage;
    private int unstyled;
    private int flushed;
    private double used;

    LedgerWriter(Ledger ledger, OutputStream out, PageBreaks breaks) {
        this.ledger = ledger;
        this.breaks = breaks;
        this.paper = Paper.of(ledger.columns(), ledger.frozen());
        this.page = new Tally(ledger.tallied(), ledger.each());
        this.whole = new Tally(ledger.tallied(), ledger.each());
        this.last = ledger.columns().size() - 1;
        this.workbook = new Workbook(out, "Nuanyang", "1.0");
        workbook.setCompressionLevel(0);
        workbook.setGlobalDefaultFont("宋体", 11);
        this.sheet = workbook.newWorksheet(ledger.sheet());
        layOut();
        this.headings = Headings.write(sheet, ledger, 2);
        this.row = 2 + ledger.height();
        this.ofPage = row;
        this.unstyled = row;
        this.used += headings;
    }

    private void layOut() {
        paper.layOut(sheet);
        for (int column = 0; column <= last; column++) {
            sheet.width(column, ledger.columns().get(column).width());
            if (ledger.columns().get(column).hidden()) sheet.hideColumn(column);
        }
        sheet.freezePane(ledger.frozen(), 2 + ledger.height());
        sheet.repeatRows(2, 1 + ledger.height());
        if (!paper.breaks().isEmpty()) sheet.repeatCols(0, ledger.frozen() - 1);
        breaks.afterColumns(paper.breaks());
        sheet.footer(ledger.exportedBy().replace("&", "&&"), Position.LEFT, "宋体", 9);
        sheet.footer("第 &P 页　共 &N 页", Position.RIGHT, "宋体", 9);
        line(0, 0, paper.firstPage(), ledger.title(), 34).bold().fontSize(18).horizontalAlignment("center").set();
        int half = paper.firstPage() / 2;
        line(1, 0, half, "填报单位：" + ledger.unit(), 22).horizontalAlignment("left").set();
        line(1, half + 1, paper.firstPage(), "统计时间：" + ledger.asOf(), 22).horizontalAlignment("right").set();
        used = 34 + 22;
    }

    private org.dhatim.fastexcel.StyleSetter line(int at, int left, int right, String text, double height) {
        sheet.inlineString(at, left, text);
        sheet.rowHeight(at, height);
        if (right > left) sheet.range(at, left, at, right).merge();
        var style = sheet.range(at, left, at, right).style();
        style.verticalAlignment("center").wrapText(false);
        return style;
    }

    @Override
    public void add(List<String> cells, Set<String> counted) {
        int lines = 1;
        for (int column = 0; column <= last; column++)
            lines = Math.max(lines, ledger.columns().get(column).lines(cells.get(column)));
        double height = Math.min(400, lines * LINE + 6);
        if (used + height + LINE + 6 > paper.room()) turnPage();
        for (int column = 0; column <= last; column++)
            if (!cells.get(column).isEmpty()) sheet.inlineString(row, column, cells.get(column));
        sheet.rowHeight(row, height);
        used += height;
        row++;
        page.add(counted);
        whole.add(counted);
        if (row - unstyled == FLUSH_EVERY) flush();
    }

    /** Many rows at once: each call costs as much as a hundred cells. */
    private void style() {
        if (unstyled == row) return;
        for (int from = 0; from <= last; ) {
            var align = ledger.columns().get(from).align();
            int to = from;
            while (to < last && ledger.columns().get(to + 1).align() == align) to++;
            var style = sheet.range(unstyled, from, row - 1, to).style();
            style.borderStyle(BorderStyle.THIN).verticalAlignment("center").wrapText(true).format("@")
                    .horizontalAlignment(align == Align.CENTER ? "center" : "left");
            style.set();
            from = to + 1;
        }
        unstyled = row;
    }

    private void turnPage() {
        if (page.isEmpty()) return;
        subtotal();
        breaks.afterRow(row);
        ofPage = row;
        page.clear();
        used = headings;
    }

    private void subtotal() {
        sum(SUBTOTAL, page, ofPage, null);
    }

    /** The label stands in a cell of its own, so that whoever reads the file again knows the row for a sum. */
    private void sum(String label, Tally tally, int first, @Nullable String subtotals) {
        style();
        line(row, 0, 1, label, LINE + 6).bold().borderStyle(BorderStyle.THIN).horizontalAlignment("center").set();
        line(row, 2, paper.firstPage(), tally.isEmpty() ? tally.sentence() : "", LINE + 6).bold().borderStyle(BorderStyle.THIN).horizontalAlignment("left").set();
        if (!tally.isEmpty()) {
            sheet.formula(row, 2, PageBreaks.escaped(ledger.tallying().formula(tally, first, row - 1, subtotals)));
            breaks.formulaSays(tally.sentence());
        }
        used += LINE + 6;
        unstyled = ++row;
        if (row - flushed > FLUSH_EVERY) flush();
    }

    private void flush() {
        style();
        flushed = row;
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without it the file stays broken, which is right when the rows broke off. */
    void finish() throws IOException {
        if (used + 4 * (LINE + 6) + 10 > paper.room()) turnPage();
        boolean paged = breaks.any();
        if (paged && !page.isEmpty()) subtotal();
        sum("合计", whole, 2 + ledger.height(), paged ? SUBTOTAL : null);
        line(row, 0, paper.firstPage(), Ledger.SIGNATURES, 30).horizontalAlignment("left").set();
        sheet.range(0, 0, row, last).setName("_xlnm.Print_Area");
        workbook.close();
    }
}
