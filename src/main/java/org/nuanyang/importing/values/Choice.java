package org.nuanyang.importing.values;

import java.util.regex.Pattern;

/** One of several printed choices: {@code □男 ☑女}, {@code 健康（√）残疾（ ）}, {@code ☑是 □否}. */
public final class Choice {
    private static final Pattern BOX_BEFORE = Pattern.compile("[☑✓✔√■●]([^□☐○☑✓✔√■●()]+)");
    private static final Pattern BRACKET_AFTER = Pattern.compile("([^()]+)\\([√✓✔☑■●1]\\)");

    private Choice() {}

    /** The chosen word, or the text itself when it is no list of choices. */
    public static String of(String text) {
        var plain = Plain.narrow(text);
        if (plain.indexOf('(') >= 0) {
            var after = BRACKET_AFTER.matcher(plain);
            if (after.find()) return after.group(1).replaceFirst("^.*[、,;/]", "");
        }
        if (plain.indexOf('□') >= 0 || plain.indexOf('☐') >= 0 || plain.indexOf('☑') >= 0 || plain.indexOf('√') >= 0) {
            var before = BOX_BEFORE.matcher(plain);
            if (before.find()) return before.group(1).replaceFirst("[、,;/]$", "");
            if (plain.startsWith("□") || plain.startsWith("☐")) return "";
        }
        return text;
    }
}
