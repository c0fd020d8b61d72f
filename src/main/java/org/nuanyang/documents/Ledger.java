package org.nuanyang.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;

/**
 * A table in the layout that officials print and sign: a title, the line of unit and date, headings in groups, page
 * totals, the sum, the line of signatures, A4 on its side. Every cell of a row is text, so an ID
 * number keeps its digits and nothing that a person typed is ever taken for a formula; the sums are formulas with their values.
 *
 * @param unit who reports (填报单位)
 * @param asOf the day or time the figures stand for, in words (统计时间)
 * @param tallied what is counted beside the number of rows, in the order it is printed: 男, 女, 寄宿 …
 * @param frozen how many columns stay in sight when scrolling to the right
 * @param exportedBy who took it out and when; printed in the foot of every page
 * @param each what a row counts as in the sums: 人, 次
 * @param tallying by which cells the workbook's sums are reckoned
 */
public record Ledger(
        String sheet,
        String title,
        String unit,
        String asOf,
        List<LedgerColumn> columns,
        List<String> tallied,
        int frozen,
        String exportedBy,
        String each,
        Tallying tallying) {
    /** The foot that offices want. */
    public static final String SIGNATURES =
            "填报单位（盖章）：　　　　　　　　　　填表人：　　　　　　　　审核人：　　　　　　　　负责人：　　　　　　　　填报日期：　　　　年　　月　　日";

    public Ledger {
        columns = List.copyOf(columns);
        tallied = List.copyOf(tallied);
    }

    public Ledger(
            String sheet, String title, String unit, String asOf, List<LedgerColumn> columns, List<String> tallied, int frozen, String exportedBy, String each) {
        this(sheet, title, unit, asOf, columns, tallied, frozen, exportedBy, each, Tallying.NOTHING_SEEN);
    }

    /** A row is a person. */
    public Ledger(
            String sheet, String title, String unit, String asOf, List<LedgerColumn> columns, List<String> tallied, int frozen, String exportedBy) {
        this(sheet, title, unit, asOf, columns, tallied, frozen, exportedBy, "人");
    }

    /** Where the rows go, one after the other; nothing is kept of a row once it is written. */
    public interface Rows {
        /** @param counted which of {@link Ledger#tallied} this row counts for */
        void add(List<String> cells, Set<String> counted);
    }

    @FunctionalInterface
    public interface Filling {
        void into(Rows rows);
    }

    /** In one of the ways in which a ledger is written. */
    @FunctionalInterface
    public interface Writing {
        void write(Ledger ledger, OutputStream out, Filling filling) throws IOException;
    }

    /** Either the whole workbook goes out, or an exception tells that it did not: a broken file never looks complete. */
    public void write(OutputStream out, Filling filling) throws IOException {
        try {
            var writer = new LedgerWriter(this, out);
            try (var relay = new Relay(writer)) {
                filling.into(relay);
                relay.finish();
            }
            writer.finish();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** The same, to be printed as it is; all of it is in memory until it is written. */
    public void writePdf(PdfPages pages, OutputStream out, Filling filling) throws IOException {
        var sheets = new LedgerSheets(this);
        filling.into((cells, counted) -> {
            Progress.row();
            sheets.add(cells, counted);
        });
        pages.write("documents/ledger", sheets.finished(), out);
    }

    public Ledger tallying(Tallying by) {
        return new Ledger(sheet, title, unit, asOf, columns, tallied, frozen, exportedBy, each, by);
    }

    int height() {
        return columns.stream().anyMatch(LedgerColumn::grouped) ? 2 : 1;
    }
}
