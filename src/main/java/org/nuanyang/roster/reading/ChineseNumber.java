package org.nuanyang.roster.reading;

/** 一 to 三十, as classes are numbered. */
final class ChineseNumber {
    private static final String DIGITS = "零一二三四五六七八九";

    private ChineseNumber() {}

    /** The number in Chinese or Arabic digits, or -1. */
    static int of(String text) {
        if (text.matches("\\d{1,4}")) return Integer.parseInt(text);
        int ten = text.indexOf('十');
        if (ten < 0) return text.length() == 1 ? DIGITS.indexOf(text) : -1;
        int tens = ten == 0 ? 1 : DIGITS.indexOf(text.charAt(ten - 1));
        int ones = ten == text.length() - 1 ? 0 : DIGITS.indexOf(text.charAt(ten + 1));
        return tens < 1 || ones < 0 || ten > 1 || text.length() > ten + 2 ? -1 : tens * 10 + ones;
    }
}
