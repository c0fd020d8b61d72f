package org.nuanyang.reports.parents;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Days as a letter to parents tells them. */
final class DaysInWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日", Locale.SIMPLIFIED_CHINESE);
    private static final DateTimeFormatter WITH_WEEKDAY = DateTimeFormatter.ofPattern("M月d日（EEEE）", Locale.SIMPLIFIED_CHINESE);
    /** So few are told day by day. */
    private static final int DAY_BY_DAY = 4;

    private DaysInWords() {}

    static String of(LocalDate day) {
        return DAY.format(day);
    }

    static String withWeekday(LocalDate day) {
        return WITH_WEEKDAY.format(day);
    }

    static String span(LocalDate from, LocalDate until) {
        return from.equals(until) ? of(from) : of(from) + "至" + of(until);
    }

    /** Of a few the days, of many how many each month: 9月5日、10月8日; 9月3次、10月4次. */
    static String all(List<LocalDate> days) {
        var each = days.stream().distinct().toList();
        if (each.size() <= DAY_BY_DAY) return each.stream().map(DaysInWords::of).collect(Collectors.joining("、"));
        return days.stream().collect(Collectors.groupingBy(YearMonth::from, TreeMap::new, Collectors.counting())).entrySet().stream()
                .map(month -> month.getKey().getMonthValue() + "月" + month.getValue() + "次").collect(Collectors.joining("、"));
    }
}
