package org.nuanyang.roster.comparison.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.MultiValueMap;

/** What was chosen on a page of lines: a word for each, with the fields, the class or the reason that belong to it. */
final class ChoicesForm {
    private static final int LONGEST_REASON = 200;

    private ChoicesForm() {}

    /** An empty word takes a choice back. */
    static Map<String, String> words(MultiValueMap<String, String> form) {
        var words = new HashMap<String, String>();
        form.forEach((name, values) -> {
            if (name.startsWith("row.")) words.put(name.substring(4), word(name.substring(4), values.getFirst(), form));
        });
        return words;
    }

    private static String word(String key, String verb, MultiValueMap<String, String> form) {
        return switch (verb) {
            case "theirs" -> theirs(key, form);
            case "enrol" -> with(verb, form.getFirst("class." + key));
            case "not-ours", "keep", "follow-up" -> with(verb, reason(form.getFirst("reason." + key)));
            default -> verb;
        };
    }

    /** All that may be taken is ticked: the whole line. */
    private static String theirs(String key, MultiValueMap<String, String> form) {
        var offered = form.getOrDefault("offered." + key, List.of());
        var ticked = form.getOrDefault("field." + key, List.of());
        return ticked.size() >= offered.size() ? "theirs" : "theirs:" + String.join(",", ticked);
    }

    private static String with(String verb, String more) {
        return more == null || more.isBlank() ? verb : verb + ":" + more.strip();
    }

    private static String reason(String text) {
        return text == null || text.length() <= LONGEST_REASON ? text : text.substring(0, LONGEST_REASON);
    }
}
