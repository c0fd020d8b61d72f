package org.nuanyang.forms.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.nuanyang.forms.Asked;
import org.nuanyang.forms.Item;
import org.nuanyang.forms.Lines;
import org.nuanyang.forms.Shapes;
import org.nuanyang.forms.SheetReading;
import org.nuanyang.forms.Spot;
import org.nuanyang.importing.table.Table;
import org.nuanyang.importing.table.Table.Skipped.Why;
import org.nuanyang.importing.table.TableFinder;
import org.nuanyang.importing.values.Plain;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.reading.BlankHeadings;
import org.nuanyang.roster.reading.BlankHeadings.Ask;
import org.nuanyang.roster.reading.What;

/** A sheet with one child on a line, understood by the import's own words. */
final class RosterSheet {
    private static final Set<Fact> IDENTITY = Set.of(Fact.NAME, Fact.ID, Fact.STUDENT_NUMBER);
    private static final Pattern EXAMPLE = Pattern.compile(".*(示例|样例|范例|举例|某某|××|XX|xx|张三|李四|王五|小明|例[:：]?$).*");
    private static final int FEW = 2;

    private final SheetUnder under;
    private final Table table;
    private final List<Ask> asks;
    private final Map<Integer, Why> skipped;
    private final int name;

    private RosterSheet(SheetUnder under, Table table, List<Ask> asks, int name) {
        this.under = under;
        this.table = table;
        this.asks = asks;
        this.name = name;
        this.skipped = table.skipped().stream().collect(Collectors.toMap(Table.Skipped::row, Table.Skipped::why, (a, _) -> a, TreeMap::new));
    }

    static Optional<SheetReading> read(SheetUnder under) {
        var found = TableFinder.find(under.sheet(), BlankHeadings::know);
        if (found.isEmpty() || found.get().lastHeading() == 0) return Optional.empty();
        var table = found.get();
        var asks = BlankHeadings.of(table);
        var named = asks.stream().filter(ask -> ask.fact() != null && IDENTITY.contains(ask.fact())).findFirst();
        long told = asks.stream().filter(ask -> ask.fact() != null).count();
        boolean household = asks.stream().anyMatch(ask -> ask.what() == What.HEAD_RELATION);
        if (named.isEmpty() || household || told < 2 || BlankHeadings.insteadOfARoster(under.sheet(), table).isPresent()) return Optional.empty();
        return Optional.of(new RosterSheet(under, table, asks, named.get().index()).reading());
    }

    private SheetReading reading() {
        var lines = lines();
        if (lines.isEmpty()) return under.other(FilledAlready.REMARK);
        var asking = new ChildAsks(asks, under.look());
        var columns = new ArrayList<Item>();
        for (var ask : asks) {
            if (ask.path().isEmpty()) continue;
            columns.add(Item.of(Spot.column(ask.index()), ask.path(), asking.asked(ask, lines.get().first(), ask.index())));
        }
        var feet = Feet.of(under.sheet(), row -> row < table.firstHeading() || row > lines.get().last() && row != lines.get().sum());
        return new SheetReading(under.index(), under.sheet().name(), SheetReading.Kind.ROSTER, shape(), title(), table.firstHeading(), table.lastHeading(),
                lines.get(), columns, List.of(), feet, List.of(), under.remarks());
    }

    private String shape() {
        return Shapes.of(asks.stream().map(ask -> ask.path().stream().map(Plain::narrow).collect(Collectors.joining("/"))).toList());
    }

    private String title() {
        return table.above().stream().filter(text -> text.length() > 3 && !text.contains("：") && !text.contains(":")).findFirst().orElse("");
    }

    /** Rows that are prepared; empty when children stand there already. */
    private Optional<Lines> lines() {
        var examples = new ArrayList<Integer>();
        int first = 0;
        int last = 0;
        int sum = 0;
        int width = asks.size();
        for (int row = table.lastHeading() + 1; row <= under.look().lastRow(); row++) {
            var why = skipped.get(row);
            if (why == Why.COLUMN_NUMBERS || why == Why.HEADING) continue;
            if (why == Why.SUM) {
                sum = row;
                if (first > 0) break;
                continue;
            }
            if (why != null && why != Why.EXAMPLE || ends(row, width)) break;
            if (first == 0) first = row;
            last = row;
            if (why == Why.EXAMPLE || !under.look().open(row, name) && !under.look().formula(row, name)) examples.add(row);
        }
        if (first == 0) first = last = table.lastHeading() + 1;
        boolean filled = examples.stream().filter(row -> skipped.get(row) != Why.EXAMPLE && !example(row, width)).count() > FEW;
        return filled ? Optional.empty() : Optional.of(new Lines(Lines.By.CHILD, first, last, examples, sum));
    }

    private boolean ends(int row, int width) {
        boolean empty = under.look().open(row, name) && table.lines().stream().noneMatch(line -> line.row() == row);
        return empty && !under.look().framed(row, 0, width - 1);
    }

    private boolean example(int row, int width) {
        for (int column = 0; column < width; column++) if (example(under.look().text(row, column))) return true;
        return false;
    }

    static boolean example(String text) {
        return EXAMPLE.matcher(text).matches();
    }
}
