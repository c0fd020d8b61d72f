package org.nuanyang.reports.check;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** 核对码 as people type it off paper: in small letters, without its stroke, in wide letters. */
final class CheckCode {
    private static final Pattern FORM = Pattern.compile("([2-9A-HJKMNP-TV-Z]{4})([2-9A-HJKMNP-TV-Z]{4})");
    private static final int LONGEST = 40;

    private CheckCode() {}

    static Optional<String> read(String typed) {
        if (typed.length() > LONGEST) return Optional.empty();
        var form = FORM.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", ""));
        return form.matches() ? Optional.of(form.group(1) + "-" + form.group(2)) : Optional.empty();
    }
}
