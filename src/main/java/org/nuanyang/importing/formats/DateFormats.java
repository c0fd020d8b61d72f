package org.nuanyang.importing.formats;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.nuanyang.importing.Cell;

/** Which number formats show a number as a date (ISO/IEC 29500 18.8.30 and its Chinese list), and which day it is. */
enum DateFormats {
    NO_DATE, DAY, MONTH;

    private static final Set<Integer> DAYS = Set.of(14, 15, 16, 22, 28, 29, 30, 31, 51, 53, 54, 58);
    private static final Set<Integer> MONTHS = Set.of(17, 27, 36, 50, 52, 57);
    private static final int LAST_DAY = 2_958_465;
    private static final int BUILT_IN = 164;

    static DateFormats of(int id, String code) {
        if (id < BUILT_IN && DAYS.contains(id)) return DAY;
        if (id < BUILT_IN && MONTHS.contains(id)) return MONTH;
        if (code.isEmpty() || code.equalsIgnoreCase("General")) return NO_DATE;
        var letters = code.split(";", 2)[0]
                .replaceAll("\\[[^\\]]*\\]|\\\\.|_.", "")
                .replaceAll("\"[^\"]*\"", "")
                .toLowerCase(Locale.ROOT);
        if (letters.contains("general") || letters.contains("@")) return NO_DATE;
        boolean year = letters.contains("y") || letters.contains("e") && letters.contains("m");
        if (letters.contains("d")) return DAY;
        return year ? MONTH : NO_DATE;
    }

    /** The day of a serial number: day 1 is 1900-01-01, with the day 60 that never was; or 0 is 1904-01-01. */
    static Optional<LocalDate> day(double serial, boolean from1904) {
        if (!(serial >= 1) || serial > LAST_DAY) return Optional.empty();
        long days = (long) serial;
        if (from1904) return Optional.of(LocalDate.of(1904, 1, 1).plusDays(days));
        return Optional.of(LocalDate.of(1899, 12, days < 60 ? 31 : 30).plusDays(days));
    }

    Cell cell(double number, String plain, boolean from1904, boolean formula) {
        if (this == NO_DATE) return new Cell(Cell.Kind.NUMBER, plain, formula);
        return day(number, from1904)
                .map(day -> new Cell(
                        Cell.Kind.DATE, this == MONTH ? day.toString().substring(0, 7) : day.toString(), formula))
                .orElseGet(() -> new Cell(Cell.Kind.NUMBER, plain, formula));
    }
}
