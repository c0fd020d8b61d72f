package org.nuanyang.common;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A sentence whose arguments stand in it as they are: nine of ten. Put together without ICU, which for each of them would lay out
 * anew how a number is written; what it says is the same.
 */
record Sentence(List<String> words, List<Integer> places) {
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)}");

    /** Null when the pattern asks for more: a plural, a choice, a quotation. */
    static @Nullable Sentence of(String pattern) {
        if (pattern.indexOf('\'') >= 0) return null;
        var words = List.of(ARGUMENT.split(pattern, -1));
        if (words.stream().anyMatch(each -> each.indexOf('{') >= 0 || each.indexOf('}') >= 0)) return null;
        return new Sentence(words, ARGUMENT.matcher(pattern).results().map(found -> Integer.valueOf(found.group(1))).toList());
    }

    /** Null when one of the arguments is missing or is a number with a fraction. */
    @Nullable String with(Object[] args) {
        var text = new StringBuilder(words.getFirst());
        for (int i = 0; i < places.size(); i++) {
            int place = places.get(i);
            if (place >= args.length || !append(text, args[place])) return null;
            text.append(words.get(i + 1));
        }
        return text.toString();
    }

    private static boolean append(StringBuilder text, @Nullable Object arg) {
        switch (arg) {
            case Integer number -> thousands(text, number);
            case Long number -> thousands(text, number);
            case Number _ -> { return false; }
            case null, default -> text.append(arg);
        }
        return true;
    }

    private static void thousands(StringBuilder text, long number) {
        var digits = Long.toString(number);
        int sign = number < 0 ? 1 : 0;
        for (int i = 0; i < digits.length(); i++) {
            if (i > sign && (digits.length() - i) % 3 == 0) text.append(',');
            text.append(digits.charAt(i));
        }
    }
}
