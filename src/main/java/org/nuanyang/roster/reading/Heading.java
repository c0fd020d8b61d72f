package org.nuanyang.roster.reading;

import org.jspecify.annotations.Nullable;

/**
 * A heading taken apart.
 *
 * @param number of 成员2; else 0
 * @param remark what stood in brackets
 * @param flag for a yes/no question, the word that a yes stands for (是否低保 → 低保); else empty
 * @param loose only the end of the heading is known
 */
record Heading(@Nullable Who who, int number, @Nullable What what, String remark, String flag, boolean loose) {
    static final Heading UNKNOWN = new Heading(null, 0, null, "", "");

    Heading(@Nullable Who who, int number, @Nullable What what, String remark, String flag) {
        this(who, number, what, remark, flag, false);
    }

    Heading numbered(int which) {
        return new Heading(who, which, what, remark, flag, loose);
    }

    Heading loosely() {
        return new Heading(who, number, what, remark, flag, true);
    }

    boolean known() {
        return who != null || what != null;
    }
}
