package org.nuanyang.importing.table;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nuanyang.importing.Cell;
import org.nuanyang.importing.Row;
import org.nuanyang.importing.Sheet;
import org.nuanyang.importing.table.Table.Column;
import org.nuanyang.importing.table.Table.Line;

/**
 * Finds a card: a form for one person, label left and value right, several pairs in a row, with groups of rows named in
 * a merged cell at the left. It comes out as a table of one line whose columns are the labels in reading order.
 */
public final class CardFinder {
    private static final Pattern ASKS = Pattern.compile("关\\s*系|称谓|状况|情况|类型|方式|性质|类别|民\\s*族|是否|有无|能力");
    private static final Pattern TICKED = Pattern.compile("[√☑☐□✓]|[（(]\\s*[）)]");
    private static final int LONGEST_CARD = 80;
    private static final int FEWEST_LABELS = 5;
    private static final int FEWEST_ROWS = 3;
    private static final int LONGEST_LABEL = 30;

    /**
     * Where a card asks for a value.
     *
     * @param row from 1, {@code column} from 0: of the cell beside the label
     * @param value what stands there: nothing, or choices to be ticked
     */
    public record Pair(int row, int column, List<String> path, @Nullable Cell value) {}

    private final Sheet sheet;
    private final Grid grid;
    private final Headings headings;
    private final List<Pair> pairs = new ArrayList<>();
    private String group = "";
    private int sideBySide;

    private CardFinder(Sheet sheet, Headings headings) {
        this.sheet = sheet;
        this.grid = new Grid(sheet);
        this.headings = headings;
    }

    public static Optional<Table> find(Sheet sheet, Headings headings) {
        if (sheet.rows().isEmpty() || sheet.rows().size() > LONGEST_CARD) return Optional.empty();
        return new CardFinder(sheet, headings).card();
    }

    /** The labels and places of a card that nobody has filled in yet; empty when the sheet is none. */
    public static List<Pair> blank(Sheet sheet, Headings headings) {
        if (sheet.rows().isEmpty() || sheet.rows().size() > LONGEST_CARD) return List.of();
        var finder = new CardFinder(sheet, headings);
        sheet.rows().forEach(finder::read);
        long rows = finder.pairs.stream().map(Pair::row).distinct().count();
        boolean few = finder.pairs.stream().map(Pair::path).distinct().count() < FEWEST_LABELS || rows < FEWEST_ROWS;
        return few || finder.sideBySide > finder.pairs.size() ? List.of() : List.copyOf(finder.pairs);
    }

    private Optional<Table> card() {
        for (var row : sheet.rows()) read(row);
        var labels = new LinkedHashSet<String>();
        pairs.forEach(pair -> labels.add(String.join("/", pair.path())));
        long rows = pairs.stream().map(Pair::row).distinct().count();
        long filled = pairs.stream().filter(pair -> pair.value() != null).count();
        boolean repeats = labels.size() * 3 < pairs.size() * 2;
        if (labels.size() < FEWEST_LABELS || rows < FEWEST_ROWS || sideBySide > filled || filled * 3 < pairs.size() || repeats) return Optional.empty();
        var columns = new ArrayList<Column>();
        var cells = new @Nullable Cell[pairs.size()];
        for (int i = 0; i < cells.length; i++) {
            columns.add(new Column(i, pairs.get(i).path()));
            cells[i] = pairs.get(i).value();
        }
        int first = pairs.getFirst().row();
        int last = pairs.getLast().row();
        var above = sheet.rows().stream().filter(row -> row.number() < first).map(TableFinder::firstText).toList();
        return Optional.of(new Table(first, last, above, columns, List.of(new Line(first, false, cells, "")), List.of()));
    }

    private void read(Row row) {
        for (int column = 0; column < row.width(); column++) {
            var cell = row.cell(column);
            if (!label(cell)) continue;
            var span = grid.span(row.number(), column);
            if (span != null && span.rows() > 1 && label(row.cell(span.lastColumn() + 1))) {
                group = cell.text();
                continue;
            }
            int beside = span == null ? column + 1 : span.lastColumn() + 1;
            var value = row.cell(beside);
            if (label(value) && !answers(cell.text(), value.text())) sideBySide++;
            else {
                pairs.add(new Pair(row.number(), beside, group.isEmpty() ? List.of(cell.text()) : List.of(group, cell.text()), value));
                column = beside;
            }
        }
    }

    /** 身体情况 → 健康: a word that could be a label, but answers the one before it. */
    private static boolean answers(String label, String value) {
        return value.length() <= 6 && ASKS.matcher(label).find();
    }

    private boolean label(@Nullable Cell cell) {
        return cell != null && cell.kind() == Cell.Kind.TEXT && cell.text().length() <= LONGEST_LABEL && !TICKED.matcher(cell.text()).find() && headings.know(cell.text());
    }
}
