package org.nuanyang.importing.values;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * A date in the notations of offices: 2013-5-3, 2013.05.03, 2013/5/3, 20130503, 2024年3月, 2013.5, 201305, an Excel
 * serial number, with or without a time of day behind it.
 */
public sealed interface DateText {
    /** @param month 0 when only the year is told, {@code day} likewise */
    record Told(int year, int month, int day) implements DateText {}

    /** 11月18日: the year cannot be guessed. */
    record WithoutYear() implements DateText {}

    record Unreadable() implements DateText {}

    Pattern PARTS = Pattern.compile(
            "(\\d{4}|\\d{2})(?:年|[-./])(\\d{1,2})(?:(?:月|[-./])(?:(\\d{1,2})(?:日|号)?)?)?(?:[ T]?\\d{1,2}[:时].*)?");
    Pattern DRESSING = Pattern.compile("(出生|生)$|[()]");
    Pattern MONTH_DAY = Pattern.compile("(\\d{1,2})(?:月|[-./])(\\d{1,2})(?:日|号)?");
    Pattern YEAR = Pattern.compile("(\\d{4})年?");
    Pattern DIGITS = Pattern.compile("\\d{5,8}");

    static DateText read(String text) {
        var plain = DRESSING.matcher(Plain.narrow(text)).replaceAll("");
        var parts = PARTS.matcher(plain);
        if (parts.matches()) {
            int year = Integer.parseInt(parts.group(1));
            boolean short2 = parts.group(1).length() == 2;
            if (short2 && parts.group(3) == null) return plain.contains("年") ? told(century(year), parts.group(2), null) : new WithoutYear();
            return told(short2 ? century(year) : year, parts.group(2), parts.group(3));
        }
        if (MONTH_DAY.matcher(plain).matches()) return new WithoutYear();
        var year = YEAR.matcher(plain);
        if (year.matches()) return told(Integer.parseInt(year.group(1)), null, null);
        if (DIGITS.matcher(plain).matches()) return digits(plain);
        return new Unreadable();
    }

    private static DateText digits(String plain) {
        return switch (plain.length()) {
            case 8 -> told(Integer.parseInt(plain.substring(0, 4)), plain.substring(4, 6), plain.substring(6));
            case 6 -> told(Integer.parseInt(plain.substring(0, 4)), plain.substring(4), null);
            case 5 -> {
                var day = LocalDate.of(1899, 12, 30).plusDays(Long.parseLong(plain));
                yield day.getYear() < 1910 || day.getYear() > 2100
                        ? new Unreadable()
                        : new Told(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
            }
            default -> new Unreadable();
        };
    }

    private static int century(int twoDigits) {
        return twoDigits + (twoDigits > 40 ? 1900 : 2000);
    }

    private static DateText told(int year, String month, String day) {
        if (year < 1900 || year > 2100) return new Unreadable();
        if (month == null) return new Told(year, 0, 0);
        int m = Integer.parseInt(month);
        int d = day == null ? 0 : Integer.parseInt(day);
        try {
            LocalDate.of(year, m, Math.max(1, d));
        } catch (DateTimeException noSuchDay) {
            return new Unreadable();
        }
        return new Told(year, m, d);
    }
}
