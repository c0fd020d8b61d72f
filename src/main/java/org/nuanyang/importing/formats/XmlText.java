package org.nuanyang.importing.formats;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The two ways in which workbook XML writes characters that cannot stand there as themselves. */
final class XmlText {
    private static final int LONGEST_ENTITY = 9;
    private static final Pattern CHARACTER = Pattern.compile("_x([0-9a-fA-F]{4})_");

    private XmlText() {}

    /** Some programs write every Chinese character so; what is no entity stays as it is. */
    static String entities(String text) {
        var out = new StringBuilder(text.length());
        int from = 0;
        for (int at = text.indexOf('&'); at >= 0; at = text.indexOf('&', from)) {
            int end = end(text, at + 1);
            int code = end < 0 ? -1 : code(text, at + 1, end);
            out.append(text, from, code < 0 ? at + 1 : at);
            if (Character.isValidCodePoint(code)) out.appendCodePoint(code);
            from = code < 0 ? at + 1 : end + 1;
        }
        return out.append(text, from, text.length()).toString();
    }

    private static int end(String text, int from) {
        for (int i = from; i < text.length() && i < from + LONGEST_ENTITY; i++) if (text.charAt(i) == ';') return i;
        return -1;
    }

    /** What the name between & and ; stands for, or -1. */
    private static int code(String text, int from, int end) {
        if (text.charAt(from) != '#') {
            return switch (text.substring(from, end)) {
                case "amp" -> '&';
                case "lt" -> '<';
                case "gt" -> '>';
                case "quot" -> '"';
                case "apos" -> '\'';
                default -> -1;
            };
        }
        boolean hexadecimal = from + 1 < end && text.charAt(from + 1) == 'x';
        int first = from + (hexadecimal ? 2 : 1);
        if (first == end || end - first > (hexadecimal ? 6 : 7)) return -1;
        int code = 0;
        for (int i = first; i < end; i++) {
            int digit = text.charAt(i) < 0x80 ? Character.digit(text.charAt(i), hexadecimal ? 16 : 10) : -1;
            if (digit < 0) return -1;
            code = code * (hexadecimal ? 16 : 10) + digit;
        }
        return code;
    }

    /** ISO/IEC 29500 ST_Xstring: {@code _x000D_} stands for a character, {@code _x005F_} for the underscore itself. */
    static String unescapeCharacters(String text) {
        if (!text.contains("_x")) return text;
        return CHARACTER.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }
}
