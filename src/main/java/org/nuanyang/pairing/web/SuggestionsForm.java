package org.nuanyang.pairing.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nuanyang.pairing.HelperRef;
import org.nuanyang.pairing.Match;
import org.nuanyang.pairing.PairingKind;
import org.nuanyang.roster.ChildId;
import org.nuanyang.shell.Address;
import org.springframework.util.MultiValueMap;

/**
 * What a person has made of the suggestions: for each child taken, whom and as what.
 *
 * @param chosen by child
 */
record SuggestionsForm(@Nullable LocalDate from, Set<String> taken, Map<String, Choice> chosen) {
    /** @param helper as {@link HelperRef} writes it; empty for nobody */
    record Choice(String helper, @Nullable PairingKind kind) {}

    static SuggestionsForm of(MultiValueMap<String, String> sent) {
        var chosen = new HashMap<String, Choice>();
        sent.forEach((name, values) -> {
            if (!name.startsWith("helper-")) return;
            var child = name.substring("helper-".length());
            chosen.put(child, new Choice(values.getFirst(), Address.one(PairingKind.class, sent.getFirst("kind-" + child))));
        });
        return new SuggestionsForm(day(sent.getFirst("from")), Set.copyOf(sent.getOrDefault("take", List.of())), chosen);
    }

    /** Those taken with somebody to help; the others wait. */
    List<Match> matches() {
        var matches = new ArrayList<Match>();
        for (var child : taken.stream().sorted().toList()) {
            var choice = chosen.get(child);
            if (choice == null || choice.helper().isEmpty() || choice.kind() == null || from == null) continue;
            matches.add(new Match(HelperRef.of(choice.helper()), ChildId.of(child), choice.kind(), from, false));
        }
        return matches;
    }

    private static @Nullable LocalDate day(@Nullable String typed) {
        try {
            return typed == null ? null : LocalDate.parse(typed);
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }
}
