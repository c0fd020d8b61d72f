package org.nuanyang.roster;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A date as people tell it: a day, a month or only a year. {@code from} is the first day it can mean.
 *
 * @param from the first possible day
 * @param precision what was really told
 */
public record RoughDate(LocalDate from, Precision precision) {
    public enum Precision { DAY, MONTH, YEAR }

    public static RoughDate of(LocalDate day) {
        return new RoughDate(day, Precision.DAY);
    }

    public static RoughDate of(YearMonth month) {
        return new RoughDate(month.atDay(1), Precision.MONTH);
    }

    public static RoughDate ofYear(int year) {
        return new RoughDate(LocalDate.of(year, 1, 1), Precision.YEAR);
    }

    /** The last day it can mean. */
    public LocalDate until() {
        return switch (precision) {
            case DAY -> from;
            case MONTH -> YearMonth.from(from).atEndOfMonth();
            case YEAR -> LocalDate.of(from.getYear(), 12, 31);
        };
    }

    /** {@code 2024-03-05}, {@code 2024-03} or {@code 2024}. */
    public static RoughDate parse(String text) {
        return switch (text.length()) {
            case 4 -> ofYear(Integer.parseInt(text));
            case 7 -> of(YearMonth.parse(text));
            default -> of(LocalDate.parse(text));
        };
    }

    @Override
    public String toString() {
        return switch (precision) {
            case DAY -> from.toString();
            case MONTH -> YearMonth.from(from).toString();
            case YEAR -> String.valueOf(from.getYear());
        };
    }
}
