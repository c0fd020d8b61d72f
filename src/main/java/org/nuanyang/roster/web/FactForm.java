package org.nuanyang.roster.web;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.FactInput;
import org.nuanyang.roster.Facts;
import org.nuanyang.shell.Problems;

/**
 * What a browser sent for some facts, read against the file as it was: told facts, cleared ones, and the sentences for
 * what could not be read. A masked number that comes back as it was shown is left alone.
 */
public record FactForm(List<FactField> fields, Facts told, Set<Fact> cleared, Problems problems) {
    public static FactForm read(List<Fact> asked, Map<String, String> typed, Facts stored, LocalDate today) {
        var told = new Facts();
        var cleared = EnumSet.noneOf(Fact.class);
        var problems = Problems.NONE;
        for (var fact : asked) {
            var before = stored.get(fact).orElse(null);
            var text = text(fact, typed, before);
            if (Objects.equals(text, Objects.requireNonNullElse(FactField.stored(fact, before).value(), ""))) continue;
            switch (FactInput.read(fact, text, today)) {
                case FactInput.Value(var value) -> told.with(fact, value);
                case FactInput.Nothing _ -> cleared.add(fact);
                case FactInput.Wrong(var reason) -> problems = problems.with(fact.key(), reason);
            }
        }
        var fields = asked.stream().map(fact -> new FactField(fact, text(fact, typed, stored.get(fact).orElse(null)))).toList();
        return new FactForm(fields, told, cleared, problems);
    }

    public static FactForm of(List<Fact> asked, Facts stored) {
        return new FactForm(
                asked.stream().map(fact -> FactField.stored(fact, stored.get(fact).orElse(null))).toList(),
                new Facts(), Set.of(), Problems.NONE);
    }

    private static String text(Fact fact, Map<String, String> typed, @Nullable Object before) {
        return fact == Fact.ECONOMIC_STATE ? EconomicChoice.typed(typed, before) : typed.getOrDefault(fact.key(), "").strip();
    }

    public boolean changesNothing() {
        return told.asMap().isEmpty() && cleared.isEmpty();
    }

    FactForm with(Problems refused) {
        return new FactForm(fields, told, cleared, refused);
    }

}
