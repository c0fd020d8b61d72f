package org.nuanyang.roster.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nuanyang.roster.Fact;

/** The same child twice in one file: by ID number, else by name, birth date and class. The later row is told. */
final class Duplicates {
    private record First(String sheet, int row) {}

    private final Map<Object, First> seen = new HashMap<>();

    private Duplicates() {}

    static List<SheetReading> marked(List<SheetReading> sheets) {
        var duplicates = new Duplicates();
        return sheets.stream()
                .map(sheet -> new SheetReading(
                        sheet.name(), sheet.shape(), sheet.card(), sheet.firstHeading(), sheet.lastHeading(), sheet.title(), sheet.columns(),
                        sheet.rows().stream().map(row -> duplicates.marked(sheet, row)).toList(), sheet.skipped()))
                .toList();
    }

    private RosterRow marked(SheetReading sheet, RosterRow row) {
        var facts = row.facts();
        var byId = facts.tells(Fact.ID);
        if (!byId && !facts.tells(Fact.NAME)) return row;
        Object key = byId
                ? facts.get(Fact.ID).orElseThrow()
                : List.of(facts.get(Fact.NAME), facts.get(Fact.BIRTH), facts.get(Fact.GRADE), facts.get(Fact.CLASS), facts.get(Fact.GUARDIAN_NAME));
        var first = seen.putIfAbsent(key, new First(row.sheet(), row.number()));
        if (first == null) return row;
        var column = sheet.columns().stream().filter(each -> each.fact() == (byId ? Fact.ID : Fact.NAME)).findFirst();
        var value = column.map(each -> row.texts().get(each.index())).orElse("");
        var problems = new ArrayList<>(row.problems());
        problems.add(new CellProblem(
                column.map(ColumnReading::label).orElse(""), column.map(ColumnReading::index).orElse(-1), value, Problem.SAME_CHILD_AS_ROW,
                List.of((first.sheet().equals(row.sheet()) ? "" : first.sheet() + "!") + first.row())));
        return new RosterRow(row.sheet(), row.number(), row.hidden(), facts, List.copyOf(problems), row.texts(), row.masked(), row.key());
    }
}
