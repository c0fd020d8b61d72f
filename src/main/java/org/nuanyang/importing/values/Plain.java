package org.nuanyang.importing.values;

import java.util.Set;

/** Text freed from what nobody means: full-width digits, invisible characters, a typed apostrophe, padding. */
public final class Plain {
    private static final Set<String> NOTHING = Set.of(
            "", "无", "没有", "暂无", "未知", "不详", "不清楚", "空", "-", "--", "—", "——", "/", "\\", "／", "、", ".", "N/A",
            "n/a", "NULL", "null", "#N/A", "*", "×", "…", "……");

    private Plain() {}

    /** For keeping: letters and digits half-width, Chinese punctuation as written, inner blanks single. */
    public static String tidy(String text) {
        if (simple(text)) return text;
        return spaced(text, false);
    }

    /** For comparing: everything half-width and no blanks at all. */
    public static String narrow(String text) {
        if (simple(text)) return text;
        var out = spaced(text, true);
        return out.indexOf(' ') < 0 ? out : out.replace(" ", "");
    }

    /** 无, —, / and their like: somebody said that there is nothing to say. */
    public static boolean nothing(String tidy) {
        return tidy.length() <= 4 && NOTHING.contains(tidy);
    }

    private static boolean simple(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = c > ' ' && c < 0x7f && c != '\'' && c != '`' || c >= 0x4e00 && c <= 0x9fff;
            if (!plain) return false;
        }
        return true;
    }

    private static String spaced(String text, boolean punctuation) {
        var out = new StringBuilder(text.length());
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (invisible(c)) continue;
            if (c == '\u3000' || Character.isWhitespace(c) || c == '\u00a0' || c == '\u2007' || c == '\u202f' || c < ' ') {
                blank = !out.isEmpty();
                continue;
            }
            if (c >= '\uff01' && c <= '\uff5e' && (punctuation || alphanumeric(c) || c == '．')) c -= 0xfee0;
            else if (punctuation) c = ascii(c);
            if (blank) out.append(' ');
            blank = false;
            out.append(c);
        }
        while (!out.isEmpty() && apostrophe(out.charAt(0))) out.deleteCharAt(0);
        return out.toString().strip();
    }

    private static boolean invisible(char c) {
        return c >= '\u200b' && c <= '\u200f' || c >= '\u202a' && c <= '\u202e' || c >= '\u2060' && c <= '\u2064'
                || c == '\ufeff' || c == '\u00ad' || c == '\ufe0f';
    }

    private static boolean apostrophe(char c) {
        return c == '\'' || c == '‘' || c == '’' || c == '`' || c == '＇';
    }

    private static boolean alphanumeric(char fullWidth) {
        char c = (char) (fullWidth - 0xfee0);
        return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    private static char ascii(char c) {
        return switch (c) {
            case '。' -> '.';
            case '【', '〔', '﹝', '［' -> '(';
            case '】', '〕', '﹞', '］' -> ')';
            case '–', '—', '－', '‐', '‑', '−', '﹣', '~', '～' -> '-';
            case '“', '”' -> '"';
            default -> c;
        };
    }
}
