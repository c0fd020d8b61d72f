package org.nuanyang.roster.reading;

import org.jspecify.annotations.Nullable;

/**
 * A heading taken apart.
 *
 * @param number of 成员2; else 0
 * @param remark what stood in brackets
 * @param flag for a yes/no question, the word that a yes stands for (是否低保 → 低保); else empty
 */
record Heading(@Nullable Who who, int number, @Nullable What what, String remark, String flag) {
    static final Heading UNKNOWN = new Heading(null, 0, null, "", "");

    Heading numbered(int which) {
        return new Heading(who, which, what, remark, flag);
    }

    boolean known() {
        return who != null || what != null;
    }
}
