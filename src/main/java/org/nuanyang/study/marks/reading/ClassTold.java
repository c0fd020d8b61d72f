package org.nuanyang.study.marks.reading;

import org.jspecify.annotations.Nullable;
import org.nuanyang.importing.Sheet;
import org.nuanyang.importing.table.Table;
import org.nuanyang.roster.reading.ClassText;

/** Which class a row tells: in its own column with the grade's beside it, else in what stands around the table. */
record ClassTold(String text, @Nullable Integer grade, @Nullable Integer number, @Nullable Integer entryYear) {
    static ClassTold of(String written, String beside, String around) {
        var title = around.isEmpty() ? null : ClassText.inTitle(around);
        if (written.isEmpty() && beside.isEmpty()) return title == null ? new ClassTold("", null, null, null) : new ClassTold(around, title.grade(), title.clazz(), title.entryYear());
        var told = written.isEmpty() ? ClassText.grade(beside) : ClassText.clazz(written);
        var grade = told.grade();
        if (grade == null && told.entryYear() == null && !beside.isEmpty()) grade = ClassText.grade(beside).grade();
        if (grade == null && told.entryYear() == null && title != null) grade = title.grade();
        return new ClassTold(beside.isEmpty() ? written : beside + written, grade, written.isEmpty() ? null : told.clazz(), told.entryYear());
    }

    /** What the sheet's name, else its title, says of the class. */
    static String around(Sheet sheet, Table table) {
        if (ClassText.inTitle(sheet.name()).problem() == null) return sheet.name();
        return table.above().stream().filter(text -> ClassText.inTitle(text).problem() == null).findFirst().orElse("");
    }
}
