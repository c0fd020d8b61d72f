package org.nuanyang.care.documents;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Days as papers print them, and the room for one that is written in. */
final class Days {
    static final String BLANK = "　　　年　　月　　日";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyy年M月");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private Days() {}

    static String of(LocalDate day) {
        return DAY.format(day);
    }

    /** On a paper that is of one month. */
    static String within(LocalDate day) {
        return day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    static String of(YearMonth month) {
        return MONTH.format(month);
    }

    static String of(LocalTime time) {
        return TIME.format(time);
    }

    static List<String> feet(String by, String on) {
        return List.of("填报单位（盖章）：", "填表人：" + by, "填表日期：" + (on.isEmpty() ? BLANK : on));
    }
}
