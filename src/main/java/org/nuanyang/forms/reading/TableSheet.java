package org.nuanyang.forms.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.forms.Asked;
import org.nuanyang.forms.Figure;
import org.nuanyang.forms.Figure.Aspect;
import org.nuanyang.forms.Item;
import org.nuanyang.forms.Lines;
import org.nuanyang.forms.Shapes;
import org.nuanyang.forms.SheetReading;
import org.nuanyang.forms.Spot;
import org.nuanyang.importing.values.Plain;

/** A sheet of figures: of fixed rows and columns, or with one place on a line. */
final class TableSheet {
    private static final Pattern SUM = Pattern.compile("(本页|总)?(合计|总计|共计|累计|全县|全镇|全校)(人数)?");
    private static final Pattern END = Pattern.compile("(注|备注|说明|附注|填表说明|填报说明|平衡关系|审核关系)\\d?[:：.、].*|※.*|(填[报表]|制表|审核|单位|学校)?(人|负责人|单位).{0,8}[:：].*");
    private static final Pattern COUNTS = Pattern.compile("统计|汇总|人数|合计|数量|小计|总数|总计|比例|占比|[年月季旬]报|报表|情况表|数据表");
    private static final int LEAST_KNOWN = 2;

    private final SheetUnder under;
    private final HeadingRows headings;
    private final List<List<String>> paths = new ArrayList<>();
    private final int last;
    private final FigureColumns figures;
    private final RowLabels labels;

    private TableSheet(SheetUnder under, HeadingRows headings) {
        this.under = under;
        this.headings = headings;
        for (int column = 0; column < headings.width(); column++) paths.add(headings.path(column));
        this.last = last();
        this.labels = new RowLabels(under.look(), headings, paths, last);
        var words = under.sheet().rows().stream().flatMap(row -> java.util.stream.IntStream.range(0, row.width()).mapToObj(row::text)).map(Plain::narrow).collect(Collectors.joining(" "));
        this.figures = new FigureColumns(title() + under.sheet().name(), words, paths);
    }

    static Optional<SheetReading> read(SheetUnder under) {
        return HeadingRows.find(under).map(headings -> new TableSheet(under, headings)).filter(TableSheet::known).map(TableSheet::reading);
    }

    /** Enough of the headings are words of figures, or of what lines of figures are called. */
    private boolean known() {
        long known = paths.stream().filter(path -> !path.isEmpty() && (FigureWords.know(path.getLast()) || FigureColumns.pieces(path).isPresent())).count();
        boolean counts = paths.stream().anyMatch(path -> figures.asked(path) instanceof Asked.Number) || labels.of(headings.body()).stream().anyMatch(FigureWords::know);
        boolean counting = COUNTS.matcher(title() + under.sheet().name() + paths).find();
        return counting && known >= LEAST_KNOWN && counts && last >= headings.body();
    }

    private String title() {
        return under.sheet().rows().stream().filter(row -> row.number() < headings.first()).map(row -> row.text(0)).filter(text -> !text.isBlank()).findFirst().orElse("");
    }

    private int last() {
        int end = headings.body() - 1;
        for (int row = headings.body(); row <= under.look().lastRow(); row++) {
            var first = Plain.narrow(firstText(row));
            boolean nothing = first.isEmpty() && !under.look().framed(row, 0, headings.width() - 1) && !formulas(row);
            if (nothing || END.matcher(first).matches()) break;
            end = row;
        }
        return end;
    }

    private boolean formulas(int row) {
        for (int column = 0; column < headings.width(); column++) if (under.look().formula(row, column)) return true;
        return false;
    }

    private String firstText(int row) {
        for (int column = 0; column < headings.width(); column++) if (!under.look().text(row, column).isBlank()) return under.look().text(row, column);
        return "";
    }

    private SheetReading reading() {
        int labelled = labels.columns();
        var columns = new ArrayList<Item>();
        for (int column = 0; column < headings.width(); column++) columns.add(column(column, labelled));
        var free = free(labelled);
        var rows = new ArrayList<Item>();
        Lines lines = null;
        if (free == Lines.By.VILLAGE) columns.replaceAll(item -> item.asked() instanceof Asked.Number ? Item.of(item.spot(), item.path(), new Asked.Unknown("village")) : item);
        if (free == Lines.By.VILLAGE || free != null && columns.subList(labelled, columns.size()).stream().anyMatch(item -> item.asked() instanceof Asked.Number)) lines = lines(free, labelled, columns, rows);
        else for (int row = headings.body(); row <= last; row++) rows.add(row(row, labelled));
        var cells = single(rows, columns, labelled);
        cells.addAll(Feet.of(under.sheet(), row -> row < headings.first() || row > last));
        var rules = Balances.read(under.sheet(), headings, last);
        return new SheetReading(under.index(), under.sheet().name(), SheetReading.Kind.TABLE, shape(rows), title(), headings.first(), headings.last(),
                lines, lines == null ? columns : settled(columns), rows, cells, rules, under.remarks());
    }

    private List<Item> settled(List<Item> columns) {
        return columns.stream().map(item -> new Item(item.spot(), item.path(), figures.settled(item.asked()), item.how())).toList();
    }

    private String shape(List<Item> rows) {
        var words = new ArrayList<String>();
        for (var path : paths) words.add(path.stream().map(Plain::narrow).collect(Collectors.joining("/")));
        rows.forEach(row -> words.add(row.path().stream().map(Plain::narrow).collect(Collectors.joining("/"))));
        return Shapes.of(words);
    }

    private Item column(int column, int labelled) {
        var path = paths.get(column);
        if (column < labelled || path.isEmpty()) {
            var leaf = path.isEmpty() ? "" : path.getLast();
            if (Plain.narrow(leaf).matches("序号|No|NO")) return Item.of(Spot.column(column), path, new Asked.Serial());
            return Item.of(Spot.column(column), path, FigureWords.line(leaf).flatMap(TableSheet::by).<Asked>map(Asked.LineName::new).orElseGet(Asked.Leave::new));
        }
        if (Plain.narrow(path.getLast()).matches("备注|说明|计量单位|单位")) return Item.of(Spot.column(column), path, new Asked.Leave());
        return Item.of(Spot.column(column), path, figures.asked(path));
    }

    private static Optional<Lines.By> by(String word) {
        return word.equals("ANY") ? Optional.empty() : Optional.of(Lines.By.valueOf(word));
    }

    /** What stands on the lines, when the form leaves that to who fills it in; null when its rows are named. */
    private Lines.@Nullable By free(int labelled) {
        for (int row = headings.body(); row <= last; row++) {
            var words = labels.of(row);
            if (!words.isEmpty() && !SUM.matcher(Plain.narrow(words.getLast())).matches()) return null;
        }
        Lines.By by = null;
        for (int column = 0; column < labelled; column++) {
            var leaf = paths.get(column).isEmpty() ? "" : paths.get(column).getLast();
            by = FigureWords.line(leaf).flatMap(TableSheet::by).orElse(by);
        }
        return last > headings.body() || by != null && labels.of(last).isEmpty() ? by : null;
    }

    private Lines lines(Lines.By by, int labelled, List<Item> columns, List<Item> rows) {
        int first = 0;
        int end = 0;
        int sum = 0;
        for (int row = headings.body(); row <= last; row++) {
            var words = labels.of(row);
            if (!words.isEmpty()) {
                sum = row;
                rows.add(Item.of(Spot.row(row), words, figures.settled(new Asked.Number(Figure.any()))));
                continue;
            }
            if (first == 0) first = row;
            end = row;
        }
        return new Lines(by, first == 0 ? last + 1 : first, first == 0 ? last + 1 : end, List.of(), sum);
    }

    private Item row(int row, int labelled) {
        var words = labels.of(row);
        if (words.isEmpty()) return Item.of(Spot.row(row), words, labelled == 0 ? new Asked.Number(Figure.any()) : new Asked.Leave());
        if (SUM.matcher(Plain.narrow(words.getLast())).matches()) return Item.of(Spot.row(row), words, new Asked.Number(Figure.any()));
        var told = FigureColumns.pieces(words);
        if (told.isPresent()) return Item.of(Spot.row(row), words, new Asked.Number(told.get()));
        var place = place(row, labelled);
        return Item.of(Spot.row(row), words, place.<Asked>map(Asked.Number::new).orElseGet(() -> new Asked.Unknown("heading")));
    }

    /** A name below 学校, 乡镇 or 单位 is a place of that name. */
    private Optional<Figure> place(int row, int labelled) {
        for (int column = labelled - 1; column >= 0; column--) {
            var heading = paths.get(column).isEmpty() ? "" : paths.get(column).getLast();
            var text = under.look().text(row, column).strip();
            var line = FigureWords.line(heading);
            if (line.isEmpty() || text.isEmpty()) continue;
            boolean named = line.get().matches("SCHOOL|TOWNSHIP|VILLAGE|CLASS") || heading.strip().matches("区域|地区|行政区划");
            return named ? Optional.of(Figure.where(Aspect.PLACE, text.replace(";", ""))) : Optional.empty();
        }
        return Optional.empty();
    }

    /** Cells with formulas of the form's own, and those that only the title tells what is counted. */
    private List<Item> single(List<Item> rows, List<Item> columns, int labelled) {
        var cells = new ArrayList<Item>();
        for (var row : rows) {
            for (var column : columns.subList(labelled, columns.size())) {
                int at = row.spot().row();
                int across = column.spot().column();
                var together = Asked.together(row.asked(), column.asked());
                var settled = figures.settled(together);
                var asked = under.look().formula(at, across) ? new Asked.Formula()
                        : under.look().covered(at, across) || !under.look().open(at, across) ? new Asked.Leave() : settled;
                if (!asked.equals(together)) cells.add(Item.of(new Spot(at, across), joined(row, column), asked));
            }
        }
        return cells;
    }

    private static List<String> joined(Item row, Item column) {
        var words = new ArrayList<>(row.path());
        words.addAll(column.path());
        return words;
    }
}
