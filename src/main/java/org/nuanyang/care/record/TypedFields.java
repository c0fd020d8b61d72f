package org.nuanyang.care.record;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;

/** What was typed into fields, read one by one; what cannot be read is kept as that field's problem. */
final class TypedFields {
    private final List<FieldProblem> problems = new ArrayList<>();

    List<FieldProblem> problems() {
        return List.copyOf(problems);
    }

    @Nullable LocalTime time(@Nullable String typed) {
        if (blank(typed)) return null;
        try {
            return LocalTime.parse(typed.strip().length() == 4 ? "0" + typed.strip() : typed.strip()).withSecond(0).withNano(0);
        } catch (DateTimeException unreadable) {
            wrong("time", "care.record.wrong.time", typed);
            return null;
        }
    }

    @Nullable Integer minutes(@Nullable String told) {
        if (blank(told)) return null;
        var typed = told.strip();
        int minutes = typed.matches("\\d{1,4}") ? Integer.parseInt(typed) : 0;
        if (minutes >= 1 && minutes <= 1_440) return minutes;
        wrong("minutes", "care.record.wrong.minutes", typed);
        return null;
    }

    @Nullable LocalDate day(String field, @Nullable String typed) {
        if (blank(typed)) return null;
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeException unreadable) {
            wrong(field, "care.record.wrong.day", typed);
            return null;
        }
    }

    @Nullable AccountId account(String field, @Nullable String typed) {
        var id = blank(typed) ? null : id(field, typed);
        return id == null ? null : new AccountId(id);
    }

    @Nullable UUID id(String field, @Nullable String typed) {
        if (typed != null && typed.strip().matches("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) return UUID.fromString(typed.strip());
        if (!blank(typed)) wrong(field, "care.record.wrong.unknown-id", typed);
        return null;
    }

    @Nullable String text(String field, @Nullable String typed, int longest) {
        if (blank(typed)) return null;
        if (typed.strip().length() > longest) wrong(field, "care.record.wrong.long", typed.strip().length(), longest);
        return typed.strip();
    }

    <E extends Enum<E>> Set<E> choices(Class<E> type, String field, Collection<String> names) {
        var chosen = EnumSet.noneOf(type);
        for (var name : names) {
            var one = choice(type, field, name);
            if (one != null) chosen.add(one);
        }
        return chosen;
    }

    <E extends Enum<E>> @Nullable E choice(Class<E> type, String field, String name) {
        for (var each : type.getEnumConstants()) if (each.name().equals(name.strip())) return each;
        wrong(field, "care.record.wrong.choice", name);
        return null;
    }

    static boolean blank(@Nullable String typed) {
        return typed == null || typed.isBlank();
    }

    void wrong(String field, String key, Object... args) {
        problems.add(FieldProblem.of(field, key, args));
    }
}
