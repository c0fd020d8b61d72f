package org.nuanyang.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import org.nuanyang.documents.Ledger.Rows;

/** Writes one {@link Ledger}, row by row; of a row that is written nothing is kept but where a page ends. */
final class LedgerWriter implements Rows {
    private static final int COMPRESSION = 4;
    private static final double HIGHEST = 400;
    private static final String SUBTOTAL = "本页小计";
    private static final byte[] TEXT = " t=\"inlineStr\"><is><t>".getBytes(UTF_8);
    private static final byte[] TEXT_END = "</t></is></c>".getBytes(UTF_8);
    private static final byte[] EMPTY = "/>".getBytes(UTF_8);
    private static final byte[] ROW_END = "</row>".getBytes(UTF_8);

    private final Ledger ledger;
    private final Paper paper;
    private final LedgerFrame frame;
    private final ZipOutputStream zip;
    private final SheetBytes sheet;
    private final SheetBreaks breaks;
    private final LedgerColumn[] columns;
    private final byte[][] cells;
    private final byte[][] styles;
    private final Tally page;
    private final Tally whole;
    private int row;
    private int ofPage;
    private double used;

    LedgerWriter(Ledger ledger, OutputStream out) throws IOException {
        this.ledger = ledger;
        this.paper = Paper.of(ledger.columns(), ledger.frozen());
        this.frame = LedgerFrame.of(ledger, paper);
        this.page = new Tally(ledger);
        this.whole = new Tally(ledger);
        this.breaks = new SheetBreaks(frame, paper.breaks());
        this.columns = ledger.columns().toArray(LedgerColumn[]::new);
        this.cells = new byte[columns.length][];
        this.styles = new byte[columns.length][];
        for (int column = 0; column < columns.length; column++) {
            cells[column] = opening(column);
            styles[column] = style(frame.row().styles()[column]);
        }
        this.row = LedgerFrame.first(ledger);
        this.ofPage = row;
        this.used = LedgerFrame.TITLE + LedgerFrame.UNIT + frame.headings();
        this.zip = new ZipOutputStream(out, UTF_8);
        zip.setLevel(COMPRESSION);
        for (var part : frame.parts().entrySet()) if (!part.getKey().equals(LedgerFrame.BOOK)) put(part.getKey(), part.getValue());
        zip.putNextEntry(new ZipEntry(LedgerFrame.SHEET));
        this.sheet = new SheetBytes(zip).mark(frame.head());
    }

    private void put(String name, byte[] part) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(part);
        zip.closeEntry();
    }

    private static byte[] opening(int column) {
        return ("<c r=\"" + CellReference.convertNumToColString(column)).getBytes(UTF_8);
    }

    private static byte[] style(int style) {
        return ("\" s=\"" + style + "\"").getBytes(UTF_8);
    }

    @Override
    public void add(List<String> texts, Set<String> counted) {
        int lines = 1;
        for (int column = 0; column < columns.length; column++) lines = Math.max(lines, columns[column].lines(texts.get(column)));
        double height = Math.min(HIGHEST, lines * LedgerFrame.LINE + LedgerFrame.EDGE);
        if (used + height + LedgerFrame.LINE + LedgerFrame.EDGE > paper.room()) turnPage();
        var number = begin(height);
        for (int column = 0; column < columns.length; column++) {
            var text = texts.get(column);
            sheet.mark(cells[column]).mark(number).mark(styles[column]);
            if (text.isEmpty()) sheet.mark(EMPTY);
            else sheet.mark(TEXT).text(text).mark(TEXT_END);
        }
        end();
        used += height;
        page.add(counted);
        whole.add(counted);
    }

    /** @return the number of the row */
    private byte[] begin(double height) {
        var number = Integer.toString(row + 1).getBytes(UTF_8);
        sheet.mark("<row r=\"").mark(number).mark("\" ht=\"").mark(Double.toString(height)).mark("\" customHeight=\"1\">");
        return number;
    }

    private void end() {
        sheet.mark(ROW_END);
        row++;
        try {
            sheet.pass();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void turnPage() {
        if (page.isEmpty()) return;
        subtotal();
        breaks.afterRow(row);
        ofPage = row;
        page.clear();
        used = frame.headings();
    }

    private void subtotal() {
        sum(SUBTOTAL, page, ofPage, null);
    }

    /** The label stands in a cell of its own, so that whoever reads the file again knows the row for a sum. */
    private void sum(String label, Tally tally, int first, @Nullable String subtotals) {
        var formula = tally.isEmpty() ? null : ledger.tallying().formula(tally, first, row - 1, subtotals);
        breaks.merged(frame.sum(), row);
        patterned(frame.sum(), LedgerFrame.LINE + LedgerFrame.EDGE, label, tally.sentence(), formula);
        used += LedgerFrame.LINE + LedgerFrame.EDGE;
    }

    /** @param said in the third column, where a formula reckons it if there is one */
    private void patterned(LedgerFrame.Line line, double height, String text, @Nullable String said, @Nullable String formula) {
        var number = begin(height);
        for (int column = 0; column < line.styles().length; column++) {
            sheet.mark(opening(column)).mark(number).mark(style(line.styles()[column]));
            if (column == 0) sheet.mark(TEXT).text(text).mark(TEXT_END);
            else if (column == 2 && formula != null && said != null) sheet.mark(" t=\"str\"><f>").text(formula).mark("</f><v>").text(said).mark("</v></c>");
            else if (column == 2 && said != null) sheet.mark(TEXT).text(said).mark(TEXT_END);
            else sheet.mark(EMPTY);
        }
        end();
    }

    /** Without it the file stays broken, which is right when the rows broke off. */
    void finish() throws IOException {
        if (used + 4 * (LedgerFrame.LINE + LedgerFrame.EDGE) + 10 > paper.room()) turnPage();
        boolean paged = breaks.any();
        if (paged && !page.isEmpty()) subtotal();
        sum("合计", whole, LedgerFrame.first(ledger), paged ? SUBTOTAL : null);
        breaks.merged(frame.signatures(), row);
        patterned(frame.signatures(), LedgerFrame.SIGNED, Ledger.SIGNATURES, null, null);
        breaks.write(sheet);
        sheet.flush();
        zip.closeEntry();
        put(LedgerFrame.BOOK, frame.book(ledger, row));
        zip.finish();
    }
}
