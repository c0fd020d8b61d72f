package org.nuanyang.importing.formats;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The two ways in which workbook XML writes characters that cannot stand there as themselves. */
final class XmlText {
    private static final Pattern ENTITY = Pattern.compile("&(#x[0-9a-fA-F]{1,6}|#[0-9]{1,7}|amp|lt|gt|quot|apos);");
    private static final Pattern CHARACTER = Pattern.compile("_x([0-9a-fA-F]{4})_");

    private XmlText() {}

    static String entities(String text) {
        return ENTITY.matcher(text).replaceAll(found -> Matcher.quoteReplacement(character(found.group(1))));
    }

    private static String character(String name) {
        return switch (name) {
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            case "apos" -> "'";
            default -> {
                int code = name.startsWith("#x")
                        ? Integer.parseInt(name.substring(2), 16)
                        : Integer.parseInt(name.substring(1));
                yield Character.isValidCodePoint(code) ? Character.toString(code) : "";
            }
        };
    }

    /** ISO/IEC 29500 ST_Xstring: {@code _x000D_} stands for a character, {@code _x005F_} for the underscore itself. */
    static String unescapeCharacters(String text) {
        if (!text.contains("_x")) return text;
        return CHARACTER.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }
}
