package org.nuanyang.roster.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nuanyang.importing.values.Plain;

/**
 * Grade and class in the notations of schools: 三（2）班, 三年级二班, 3.2, 302, 初一1班, 七（3）班, 201901班, 2023级2班.
 *
 * @param entryYear when the notation numbers classes by the year of entry
 */
public record ClassText(@Nullable Integer grade, @Nullable Integer clazz, @Nullable Integer entryYear, @Nullable Problem problem) {
    private static final String NUMBER = "(\\d{1,2}|[一二三四五六七八九十]{1,3})";
    private static final Pattern JUNIOR = Pattern.compile("(?:初中|初)([一二三123])(?:年级|年)?");
    private static final Pattern PRIMARY = Pattern.compile("(?:小学|小)?([一二三四五六七八九1-9])(?:年级|年)");
    private static final Pattern BARE = Pattern.compile("([一二三四五六七八九1-9])(?=$|[(.·、\\-_]|[一二三四五六七八九十]+班|\\d{1,2}班)");
    private static final Pattern CLASS = Pattern.compile("第?[(.·、\\-_]*" + NUMBER + "[)]?(?:班|$)");
    private static final Pattern CLASS_ONLY = Pattern.compile("第?[(]?" + NUMBER + "[)]?(?:班)?");
    private static final Pattern ENTRY = Pattern.compile("(20\\d{2})级(?:[(]?" + NUMBER + "[)]?班?)?");
    private static final Pattern YEAR_AND_CLASS = Pattern.compile("(20\\d{2})(\\d{1,2})班?");
    private static final Pattern SHORT_YEAR = Pattern.compile("([1-3]\\d)级?[(.\\-]?(\\d{1,2})[)]?班?");
    private static final Pattern KINDERGARTEN = Pattern.compile(".*(小班|中班|大班|托班|学前班|幼儿园|学前|小一班|中一班|大一班|托一班|[小中大][一二三四五六七八九1-9]班).*");
    private static final Pattern TITLE_GRADE = Pattern.compile("(?<!\\d)([一二三四五六七八九1-9])年级");
    private static final Pattern TITLE_CLASS = Pattern.compile("[(]?" + NUMBER + "[)]?班");
    private static final Pattern TITLE_BARE = Pattern.compile(
            "(?<!\\d)([一二三四五六七八九1-9])(?=[(.]?(?:\\d{1,2}|[一二三四五六七八九十]{1,2})[)]?班)");
    private static final int MOST_CLASSES = 40;

    static final ClassText UNREADABLE = new ClassText(null, null, null, Problem.CLASS_UNREADABLE);

    /** A cell of a column of grades. */
    public static ClassText grade(String text) {
        var plain = plain(text);
        if (plain.matches("[1-9]")) return new ClassText(Integer.valueOf(plain), null, null, null);
        return read(plain, false);
    }

    /** A cell of a column of classes. */
    public static ClassText clazz(String text) {
        return read(plain(text), true);
    }

    private static String plain(String text) {
        return Plain.narrow(text).replaceFirst("\\.0$", "").replace("〇", "零");
    }

    private static ClassText read(String plain, boolean classes) {
        if (plain.matches("\\d+班?")) return digits(plain.replace("班", ""), classes);
        var entry = ENTRY.matcher(plain);
        if (entry.find()) return new ClassText(null, number(entry.group(2)), Integer.valueOf(entry.group(1)), null);
        if (KINDERGARTEN.matcher(plain).matches() && !plain.contains("年级"))
            return new ClassText(null, null, null, Problem.CLASS_OF_KINDERGARTEN);
        var words = JUNIOR.matcher(plain);
        if (words.find()) return rest(plain, words, 6);
        words = PRIMARY.matcher(plain);
        if (words.find()) return rest(plain, words, 0);
        words = BARE.matcher(plain);
        if (words.lookingAt() && (!classes || words.end() < plain.length() || plain.length() > 1)) {
            var found = rest(plain, words, 0);
            if (found.problem == null) return found;
        }
        var only = CLASS_ONLY.matcher(plain);
        if (only.matches()) {
            var n = number(only.group(1));
            if (n != null && !classes && !plain.contains("班") && n <= 9) return new ClassText(n, null, null, null);
            if (n != null) return new ClassText(null, n, null, null);
        }
        return UNREADABLE;
    }

    private static ClassText rest(String plain, Matcher words, int above) {
        int grade = ChineseNumber.of(words.group(1)) + above;
        var rest = plain.substring(words.end());
        if (rest.isEmpty()) return new ClassText(grade, null, null, null);
        var clazz = CLASS.matcher(rest);
        if (!clazz.lookingAt()) return rest.equals("班") ? new ClassText(grade, null, null, null) : UNREADABLE;
        return new ClassText(grade, number(clazz.group(1)), null, null);
    }

    private static ClassText digits(String digits, boolean classes) {
        int n = digits.length() > 8 ? -1 : Integer.parseInt(digits);
        return switch (digits.length()) {
            case 1 -> n == 0 ? UNREADABLE : classes ? new ClassText(null, n, null, null) : new ClassText(n, null, null, null);
            case 2 -> n >= 1 && n <= MOST_CLASSES && classes ? new ClassText(null, n, null, null) : split(digits, 1);
            case 3 -> split(digits, 1);
            case 4 -> {
                if (digits.startsWith("0")) yield split(digits.substring(1), 1);
                if (digits.startsWith("20")) yield new ClassText(null, null, n, null);
                var entry = SHORT_YEAR.matcher(digits);
                yield entry.matches() ? new ClassText(null, number(entry.group(2)), 2000 + Integer.parseInt(entry.group(1)), null) : UNREADABLE;
            }
            case 5, 6 -> {
                var entry = YEAR_AND_CLASS.matcher(digits);
                yield entry.matches() && number(entry.group(2)) != null
                        ? new ClassText(null, number(entry.group(2)), Integer.valueOf(entry.group(1)), null)
                        : UNREADABLE;
            }
            default -> UNREADABLE;
        };
    }

    private static ClassText split(String digits, int after) {
        int grade = Integer.parseInt(digits.substring(0, after));
        var clazz = number(digits.substring(after));
        return grade < 1 || clazz == null ? UNREADABLE : new ClassText(grade, clazz, null, null);
    }

    private static @Nullable Integer number(@Nullable String text) {
        if (text == null) return null;
        int n = ChineseNumber.of(text);
        return n < 1 || n > MOST_CLASSES ? null : n;
    }

    /** Of a sheet's name or a title: 三年级1班学生联系卡信息. Only what is told in words counts. */
    public static ClassText inTitle(String title) {
        var plain = plain(title);
        var entry = ENTRY.matcher(plain);
        if (entry.find() && entry.group(2) != null)
            return new ClassText(null, number(entry.group(2)), Integer.valueOf(entry.group(1)), null);
        for (var pattern : new Pattern[] {JUNIOR, TITLE_GRADE, TITLE_BARE}) {
            var words = pattern.matcher(plain);
            if (!words.find()) continue;
            int grade = ChineseNumber.of(words.group(1)) + (pattern == JUNIOR ? 6 : 0);
            var clazz = TITLE_CLASS.matcher(plain.substring(words.end()));
            return new ClassText(grade, clazz.lookingAt() ? number(clazz.group(1)) : null, null, null);
        }
        return UNREADABLE;
    }
}
