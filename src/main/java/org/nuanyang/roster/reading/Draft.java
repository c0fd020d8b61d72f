package org.nuanyang.roster.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.nuanyang.importing.Cell;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.Facts;

/** A row while it is being read. What is told first stays. */
final class Draft {
    record Told(Column column, Cell cell) {}

    final Facts facts = new Facts();
    final List<CellProblem> problems = new ArrayList<>();
    final Map<Fact, String> masked = new HashMap<>();
    final Map<Fact, Told> sources = new EnumMap<>(Fact.class);
    final Map<Integer, Map<What, Told>> members = new TreeMap<>();
    @Nullable Integer age;
    @Nullable String headRelation;
    @Nullable String key;
    boolean nameRefused;

    void put(@Nullable Fact fact, @Nullable Object value, Column column, Cell cell) {
        if (fact == null || value == null || facts.tells(fact)) return;
        facts.with(fact, value);
        sources.put(fact, new Told(column, cell));
    }

    /** A fact that follows from others. */
    void infer(Fact fact, @Nullable Object value) {
        if (value != null && !facts.tells(fact)) facts.with(fact, value);
    }

    void problem(Problem problem, Column column, Cell cell, Object... args) {
        problems.add(new CellProblem(column.label(), column.index(), cell.text().strip(), problem, List.of(args)));
    }

    void problem(Problem problem, Fact fact, Object... args) {
        var told = sources.get(fact);
        if (told != null) problem(problem, told.column(), told.cell(), args);
    }

    boolean has(Problem problem) {
        return problems.stream().anyMatch(each -> each.problem() == problem);
    }
}
