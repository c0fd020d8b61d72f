package org.nuanyang.pairing.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.pairing.Helper;
import org.nuanyang.pairing.HelperSort;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Tone;

/** 帮扶人. */
record HelpersPage(
        List<Helper> helpers, @Nullable String q, @Nullable String school, @Nullable String sort, List<Option> schools, int mostChildren, boolean mayAdd,
        LocalDate today) {
    public List<Option> sorts() {
        return Option.all(HelperSort.class).stream().filter(option -> !option.value().equals(HelperSort.PUPIL.name())).toList();
    }

    public boolean narrows() {
        return said(q) || said(school) || said(sort);
    }

    private static boolean said(@Nullable String value) {
        return value != null && !value.isBlank();
    }

    static Tone tone(Helper.Standing standing) {
        return switch (standing) {
            case NOT_NEEDED -> Tone.PLAIN;
            case CURRENT -> Tone.GOOD;
            case EXPIRES_SOON -> Tone.WAITING;
            case EXPIRED, MISSING -> Tone.WARN;
        };
    }

    public Tone toneOf(Helper helper) {
        return tone(helper.standing(today));
    }
}
