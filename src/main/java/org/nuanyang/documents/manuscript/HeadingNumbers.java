package org.nuanyang.documents.manuscript;

import java.util.Arrays;

/** Counts headings as offices do: 一、 （一） 1. （1）. */
final class HeadingNumbers {
    private static final String DIGITS = "零一二三四五六七八九";

    private final int[] counted = new int[4];

    /** @param level 1 to 4 */
    String next(int level) {
        int number = ++counted[level - 1];
        Arrays.fill(counted, level, counted.length, 0);
        return switch (level) {
            case 1 -> chinese(number) + "、";
            case 2 -> "（" + chinese(number) + "）";
            case 3 -> number + ".";
            default -> "（" + number + "）";
        };
    }

    /** Below a hundred. */
    static String chinese(int number) {
        if (number < 10) return DIGITS.substring(number, number + 1);
        return (number < 20 ? "" : chinese(number / 10)) + "十" + (number % 10 == 0 ? "" : chinese(number % 10));
    }
}
