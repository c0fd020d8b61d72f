package org.nuanyang.roster.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nuanyang.importing.Cell;
import org.nuanyang.importing.Sheet;
import org.nuanyang.importing.table.Table;
import org.nuanyang.importing.table.Table.Line;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.RoughDate;
import org.nuanyang.roster.reading.SkippedRow.SkipReason;

/** Reads the rows of one sheet of children. */
final class SheetRows {
    private static final int GROWN = 18;
    private static final double ALL_AGES = 0.2;

    private record Read(Line line, Draft draft, boolean adult) {}

    private final Sheet sheet;
    private final Table table;
    private final List<Column> columns;
    private final LocalDate today;
    private final Map<String, ClassText> titles = new HashMap<>();
    private boolean onlyAdults;

    SheetRows(Sheet sheet, Table table, List<Column> columns, LocalDate today) {
        this.sheet = sheet;
        this.table = table;
        this.columns = columns;
        this.today = today;
    }

    SheetReading read(String shape, boolean card) {
        var telling = columns.stream().filter(column -> column.what() != null && column.who() != Who.OTHER).toArray(Column[]::new);
        var cells = new Cells(columns, new Samples(table, today));
        var finish = new Finish(cells, today);
        var drafts = new ArrayList<Read>();
        var skipped = new ArrayList<SkippedRow>();
        table.skipped().forEach(row -> skipped.add(new SkippedRow(row.row(), SkipReason.valueOf(row.why().name()))));
        table.lines().parallelStream().map(line -> read(line, telling, cells, finish)).forEachOrdered(read -> {
            if (Finish.nobody(read.draft)) skipped.add(new SkippedRow(read.line.row(), SkipReason.EMPTY));
            else drafts.add(read);
        });
        boolean allAges = allAges(drafts);
        onlyAdults = !drafts.isEmpty() && drafts.stream().allMatch(Read::adult);
        var rows = new ArrayList<RosterRow>();
        for (var read : drafts) {
            if (allAges && (read.adult || Finish.headOfHousehold(read.draft))) skipped.add(new SkippedRow(read.line.row(), SkipReason.ADULT));
            else rows.add(row(read));
        }
        skipped.sort(Comparator.comparingInt(SkippedRow::number));
        return new SheetReading(
                sheet.name(), shape, card, table.firstHeading(), table.lastHeading(), String.join(" ", table.above()),
                columns.stream().map(Column::reading).toList(), List.copyOf(rows), List.copyOf(skipped));
    }

    /** On several threads at once: a row knows nothing of the others. */
    private Read read(Line line, Column[] telling, Cells cells, Finish finish) {
        var draft = new Draft();
        for (var column : telling) {
            var cell = line.cell(column.index());
            if (cell != null) cells.read(draft, column, cell);
        }
        finish.finish(draft);
        return new Read(line, draft, adult(draft));
    }

    boolean onlyAdults() {
        return onlyAdults;
    }

    private boolean adult(Draft draft) {
        return draft.facts.<RoughDate>get(Fact.BIRTH)
                .map(birth -> !birth.until().plusYears(GROWN).isAfter(today))
                .orElse(draft.age != null && draft.age >= GROWN);
    }

    private boolean allAges(List<Read> drafts) {
        if (columns.stream().anyMatch(column -> column.what() == What.HEAD_RELATION)) return true;
        long adults = drafts.stream().filter(Read::adult).count();
        return adults > 1 && adults >= drafts.size() * ALL_AGES;
    }

    private RosterRow row(Read read) {
        var draft = read.draft;
        if (read.adult) draft.problem(Problem.ID_OF_AN_ADULT, draft.facts.tells(Fact.ID) ? Fact.ID : Fact.BIRTH);
        if (!draft.facts.tells(Fact.NAME) && !draft.nameRefused && !draft.masked.containsKey(Fact.NAME)) nameMissing(draft);
        for (var title : List.of(read.line.section(), sheet.name(), String.join(" ", table.above())))
            Classes.fill(draft, titles.computeIfAbsent(title, ClassText::inTitle));
        return new RosterRow(
                sheet.name(), read.line.row(), read.line.hidden(), draft.facts, List.copyOf(draft.problems), texts(read.line), Map.copyOf(draft.masked), draft.key);
    }

    private void nameMissing(Draft draft) {
        columns.stream().filter(column -> column.tells(Who.CHILD, What.NAME)).findFirst()
                .ifPresent(column -> draft.problem(Problem.NAME_MISSING, column, Cell.text("")));
    }

    private List<String> texts(Line line) {
        var texts = new String[columns.size()];
        for (int i = 0; i < texts.length; i++) {
            var cell = line.cell(i);
            texts[i] = cell == null || columns.get(i).what() == What.PASSWORD ? "" : cell.text();
        }
        return List.of(texts);
    }
}
