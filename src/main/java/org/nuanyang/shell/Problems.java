package org.nuanyang.shell;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Refusal;
import org.nuanyang.common.Words;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;

/**
 * What is wrong with a form, in sentences: one for each field, and those that concern the whole. A constraint's message
 * is a key: {@code @NotBlank(message = "roster.enrol.name-missing")}.
 */
public record Problems(Map<String, String> fields, List<String> whole) {
    public static final Problems NONE = new Problems(Map.of(), List.of());

    public Problems {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        whole = List.copyOf(whole);
    }

    public static Problems of(BindingResult errors) {
        var fields = new LinkedHashMap<String, String>();
        for (var error : errors.getFieldErrors()) fields.putIfAbsent(error.getField(), sentence(error));
        return new Problems(fields, errors.getGlobalErrors().stream().map(error -> said(error.getDefaultMessage())).toList());
    }

    public static Problems of(Refusal... refusals) {
        return new Problems(Map.of(), Stream.of(refusals).map(Refusal::words).toList());
    }

    public Problems with(String field, Refusal refusal) {
        var more = new LinkedHashMap<>(fields);
        more.putIfAbsent(field, refusal.words());
        return new Problems(more, whole);
    }

    public Problems with(Refusal refusal) {
        var more = new ArrayList<>(whole);
        more.add(refusal.words());
        return new Problems(fields, more);
    }

    public @Nullable String of(String field) {
        return fields.get(field);
    }

    public boolean isEmpty() {
        return fields.isEmpty() && whole.isEmpty();
    }

    public int count() {
        return fields.size() + whole.size();
    }

    /** The ids of what explains a field, for those who hear the page. */
    public static @Nullable String describedBy(String name, @Nullable String hint, @Nullable String problem) {
        var ids = Stream.of(hint == null ? "" : name + "-hint", problem == null ? "" : name + "-problem")
                .filter(id -> !id.isEmpty()).collect(Collectors.joining(" "));
        return ids.isEmpty() ? null : ids;
    }

    private static String sentence(FieldError error) {
        if (!error.isBindingFailure()) return said(error.getDefaultMessage());
        var codes = String.join(" ", error.getCodes() == null ? new String[0] : error.getCodes());
        var typed = String.valueOf(error.getRejectedValue());
        if (codes.contains("typeMismatch.java.time.LocalDate")) return Words.say("shell.problem.date", typed);
        if (codes.matches(".*typeMismatch\\.(int|long|java\\.lang\\.(Integer|Long)).*")) return Words.say("shell.problem.number", typed);
        return Words.say("shell.problem.choice", typed);
    }

    private static String said(@Nullable String message) {
        return Words.say(message == null ? "shell.problem.unclear" : message);
    }
}
