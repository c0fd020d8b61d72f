package org.nuanyang.reports.certificates;

import java.util.regex.Pattern;

/** Counts on in a number as offices write it: 〔2026〕第009号, 〔2026〕第010号. */
final class Numbers {
    private static final Pattern LAST = Pattern.compile("(\\d{1,9})(?!.*\\d)");

    private Numbers() {}

    /** A number without a digit stays what it is. */
    static String following(String first, int more) {
        return LAST.matcher(first).replaceFirst(found -> ("%0" + found.group(1).length() + "d").formatted(Long.parseLong(found.group(1)) + more));
    }
}
