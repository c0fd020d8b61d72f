package org.nuanyang.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Month;
import org.jspecify.annotations.Nullable;

/**
 * A class by what never changes: its stage, the year its pupils entered the stage, and its number. The grade follows
 * from the date and moves up on 1 September (domain section 2). Number 0 holds the pupils of a grade of whom nobody has
 * said the class yet.
 */
public record ClassYear(Stage stage, int entryYear, int number) {
    private static final String DIGITS = "零一二三四五六七八九";
    private static final String KINDERGARTEN = "小中大";

    /** From the columns stage, entry_year and class_number of a row; null where the row has no class. */
    public static @Nullable ClassYear in(ResultSet row) throws SQLException {
        return in(row, "");
    }

    /** The same, where a row has several: from the columns whose names begin with this. */
    public static @Nullable ClassYear in(ResultSet row, String prefix) throws SQLException {
        var stage = row.getString(prefix + "stage");
        return stage == null ? null : new ClassYear(Stage.valueOf(stage), row.getInt(prefix + "entry_year"), row.getInt(prefix + "class_number"));
    }

    /** The class that is in this grade on this day. */
    public static ClassYear inGrade(int grade, int number, LocalDate on) {
        var stage = Stage.ofGrade(grade);
        return new ClassYear(stage, schoolYear(on) - (grade - stage.firstGrade()), number);
    }

    /** 1–9, in kindergarten −2 to 0; a class not yet begun is in its first grade, one that has left in its last. */
    public int grade(LocalDate on) {
        return Math.clamp(reckoned(on), stage.firstGrade(), stage.lastGrade());
    }

    public boolean hasLeft(LocalDate on) {
        return reckoned(on) > stage.lastGrade();
    }

    /** The class of the year below, of the same number: whoever stays down goes on with it. */
    public ClassYear below() {
        return new ClassYear(stage, entryYear + 1, number);
    }

    /** 三年级1班, 七年级2班, 大班1班; 2017级1班 once it has left or before it has begun. */
    public String label(LocalDate on) {
        int grade = reckoned(on);
        if (grade < stage.firstGrade() || grade > stage.lastGrade()) return name();
        return switch (stage) {
            case KINDERGARTEN -> KINDERGARTEN.charAt(grade - stage.firstGrade()) + "班" + numbered();
            case PRIMARY, JUNIOR -> DIGITS.charAt(grade) + "年级" + numbered();
        };
    }

    /** The name that holds in every year: 2023级1班. */
    public String name() {
        return entryYear + "级" + numbered();
    }

    private String numbered() {
        return number == 0 ? "" : number + "班";
    }

    private int reckoned(LocalDate on) {
        return schoolYear(on) - entryYear + stage.firstGrade();
    }

    private static int schoolYear(LocalDate on) {
        return on.getMonth().compareTo(Month.SEPTEMBER) >= 0 ? on.getYear() : on.getYear() - 1;
    }
}
