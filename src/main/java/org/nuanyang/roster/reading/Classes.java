package org.nuanyang.roster.reading;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.nuanyang.importing.Cell;
import org.nuanyang.importing.values.Plain;
import org.nuanyang.roster.Fact;

/** Grade and class, from one column or two, or from the sheet that they are the title of. */
final class Classes {
    private static final int LAST_GRADE = 9;

    private final Map<String, ClassText> seen = new ConcurrentHashMap<>();

    void read(Draft draft, Column column, Cell cell, boolean gradeColumn) {
        if (Plain.nothing(Plain.tidy(cell.text()))) return;
        boolean grades = column.what() == What.GRADE;
        var read = seen.computeIfAbsent(cell.text() + grades, _ -> grades ? ClassText.grade(cell.text()) : ClassText.clazz(cell.text()));
        if (read.problem() != null) {
            draft.problem(read.problem(), column, cell);
            return;
        }
        if (read.grade() != null && read.grade() > LAST_GRADE) {
            draft.problem(Problem.CLASS_UNREADABLE, column, cell);
            return;
        }
        var before = draft.facts.<Integer>get(Fact.GRADE);
        if (read.grade() != null && before.isPresent() && !before.get().equals(read.grade()))
            draft.problem(Problem.CLASS_CONTRADICTS, column, cell, String.valueOf(before.get()));
        draft.put(Fact.GRADE, read.grade(), column, cell);
        draft.put(Fact.CLASS, read.clazz(), column, cell);
        draft.put(Fact.ENTRY_YEAR, read.entryYear(), column, cell);
    }

    /** What the sheet's name and titles tell where the row does not. */
    static void fill(Draft draft, ClassText told) {
        if (told.problem() != null) return;
        var grade = draft.facts.<Integer>get(Fact.GRADE);
        if (grade.isEmpty() && !draft.facts.tells(Fact.ENTRY_YEAR)) {
            draft.infer(Fact.GRADE, told.grade());
            draft.infer(Fact.ENTRY_YEAR, told.entryYear());
        }
        if (grade.isEmpty() || grade.get().equals(told.grade())) draft.infer(Fact.CLASS, told.clazz());
    }
}
