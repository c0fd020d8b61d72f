package org.nuanyang.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.documents.Ledger.Rows;

/** A {@link Ledger} as sheets to be printed: the same rows on the same sheets as in the workbook, each with its sum. */
public final class LedgerSheets implements Rows {
    private static final double LINE = 15;
    private static final double EDGE = 6;
    private static final double TITLE = 34 + 22;
    /** What follows the last row: a sum of the page, of the whole, the signatures. */
    private static final double ENDING = 4 * (LINE + EDGE) + 10;

    /** @param height in points of the paper */
    public record Row(List<String> cells, double height) {}

    /** @param sum of these rows; null where they are all */
    public record Sheet(List<Row> rows, @Nullable String sum) {}

    /** Columns that stand side by side on one sheet, the first repeated. */
    public record Part(List<Integer> columns, List<Heading> top, List<Heading> below) {}

    public record Heading(String text, int columns, int rows) {}

    private final Ledger ledger;
    private final Paper paper;
    private final Tally page;
    private final Tally whole;
    private final double headings;
    private final List<Sheet> sheets = new ArrayList<>();
    private List<Row> rows = new ArrayList<>();
    private double used;

    LedgerSheets(Ledger ledger) {
        this.ledger = ledger;
        this.paper = Paper.of(ledger.columns(), ledger.frozen());
        this.page = new Tally(ledger);
        this.whole = new Tally(ledger);
        this.headings = ledger.columns().stream().mapToInt(column -> column.lines(column.heading())).max().orElse(1) * LINE + 8 + (ledger.height() > 1 ? 22 : 0);
        this.used = TITLE + headings;
    }

    @Override
    public void add(List<String> cells, Set<String> counted) {
        int lines = 1;
        for (int column = 0; column < cells.size(); column++) lines = Math.max(lines, ledger.columns().get(column).lines(cells.get(column)));
        double height = lines * LINE + EDGE;
        if (used + height + LINE + EDGE > paper.room()) turn();
        rows.add(new Row(List.copyOf(cells), height * scale()));
        used += height;
        page.add(counted);
        whole.add(counted);
    }

    private void turn() {
        if (page.isEmpty()) return;
        sheets.add(new Sheet(List.copyOf(rows), page.sentence()));
        rows = new ArrayList<>();
        page.clear();
        used = headings;
    }

    LedgerSheets finished() {
        if (used + ENDING > paper.room()) turn();
        sheets.add(new Sheet(List.copyOf(rows), sheets.isEmpty() || rows.isEmpty() ? null : page.sentence()));
        return this;
    }

    public Ledger ledger() {
        return ledger;
    }

    public List<Sheet> sheets() {
        return sheets;
    }

    public String sum() {
        return whole.sentence();
    }

    /** Of eleven-point type. */
    public double scale() {
        return paper.scale() / 100.0;
    }

    public double millimetres(int column) {
        return Paper.millimetres(ledger.columns().get(column)) * scale();
    }

    public boolean centered(int column) {
        return ledger.columns().get(column).align() == LedgerColumn.Align.CENTER;
    }

    public List<Part> parts() {
        var parts = new ArrayList<Part>();
        int from = 0;
        for (int until : IntStream.concat(paper.breaks().stream().mapToInt(Integer::intValue), IntStream.of(ledger.columns().size())).toArray()) {
            var first = from == 0 ? IntStream.empty() : IntStream.range(0, ledger.frozen());
            var columns = IntStream.concat(first, IntStream.range(from, until)).filter(column -> !ledger.columns().get(column).hidden()).boxed().toList();
            parts.add(new Part(columns, top(columns), below(columns)));
            from = until;
        }
        return parts;
    }

    private List<Heading> top(List<Integer> columns) {
        var top = new ArrayList<Heading>();
        for (int at = 0; at < columns.size(); ) {
            var column = ledger.columns().get(columns.get(at));
            int width = 1;
            while (column.grouped() && at + width < columns.size() && ledger.columns().get(columns.get(at + width)).group().equals(column.group())) width++;
            top.add(column.grouped() ? new Heading(column.group(), width, 1) : new Heading(column.heading(), 1, ledger.height()));
            at += width;
        }
        return top;
    }

    private List<Heading> below(List<Integer> columns) {
        return columns.stream().map(ledger.columns()::get).filter(LedgerColumn::grouped).map(column -> new Heading(column.heading(), 1, 1)).toList();
    }
}
