package org.nuanyang.roster.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.nuanyang.importing.Cell;
import org.nuanyang.importing.table.Table;
import org.nuanyang.importing.values.DateText;
import org.nuanyang.importing.values.Plain;

/** The first values below each column, to tell what a column is when its heading does not. */
final class Samples {
    private static final int ENOUGH = 60;
    private static final int GROWN = 18;

    private final Table table;
    private final LocalDate today;
    private final Map<Integer, List<Cell>> cells = new HashMap<>();

    Samples(Table table, LocalDate today) {
        this.table = table;
        this.today = today;
    }

    private List<Cell> of(int column) {
        return cells.computeIfAbsent(column, _ -> {
            var found = new ArrayList<Cell>();
            for (var line : table.lines()) {
                var cell = line.cell(column);
                if (cell != null && !Plain.nothing(Plain.tidy(cell.text()))) found.add(cell);
                if (found.size() == ENOUGH) break;
            }
            return found;
        });
    }

    boolean none(int column) {
        return of(column).isEmpty();
    }

    List<String> texts(int column) {
        return of(column).stream().map(cell -> Plain.narrow(cell.text())).distinct().toList();
    }

    double share(int column, Predicate<Cell> test) {
        var values = of(column);
        return values.isEmpty() ? 0 : (double) values.stream().filter(test).count() / values.size();
    }

    /** Whether the ID numbers or birth dates of the column are those of grown-ups. */
    boolean adults(int column) {
        int old = 0;
        int known = 0;
        for (var cell : of(column)) {
            var born = born(cell);
            if (born == null) continue;
            known++;
            if (!born.plusYears(GROWN).isAfter(today)) old++;
        }
        return known > 0 && old * 2 > known;
    }

    private static @Nullable LocalDate born(Cell cell) {
        if (IdText.read(cell) instanceof IdText.Valid valid) return valid.id().birthDate();
        if (DateText.read(cell.text()) instanceof DateText.Told told)
            return LocalDate.of(told.year(), Math.max(1, told.month()), Math.max(1, told.day()));
        return null;
    }

    static boolean id(Cell cell) {
        return IdText.read(cell) instanceof IdText.Valid
                || IdText.read(cell) instanceof IdText.Bad(Problem problem, int _) && problem != Problem.ID_WRONG_LENGTH;
    }

    boolean birth(Cell cell) {
        var born = id(cell) ? null : born(cell);
        return born != null && born.isBefore(today) && born.plusYears(GROWN).isAfter(today);
    }
}
