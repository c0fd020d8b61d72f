package org.nuanyang.forms.answers;

import java.util.regex.Pattern;

/** Which children stand in a roster. Worded as {@code forms.Whom.<NAME>}. */
public enum Whom {
    /** All on the roll. */
    ALL,
    /** Who count by the definition that the county works by. */
    COUNTED,
    IN_CARE;

    private static final Pattern COUNTING = Pattern.compile("留守"), CARING = Pattern.compile("关爱|帮扶|结对");

    /** As a title says it. */
    public static Whom titled(String title) {
        if (COUNTING.matcher(title).find()) return COUNTED;
        return CARING.matcher(title).find() ? IN_CARE : ALL;
    }
}
