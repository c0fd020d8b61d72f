package org.nuanyang.roster.named;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Words;
import org.nuanyang.roster.named.NamedFilter.Unit;

/** Finds the questions in what somebody typed. How they are said stands in the bundles, a language each. */
final class Sayings {
    private static final String AMOUNT = "amount", OF = "of";

    private Sayings() {}

    static Understood understood(List<NamedFilter> filters, @Nullable String q) {
        if (q == null || q.isBlank()) return new Understood(List.of(), null);
        var asked = new ArrayList<Asked>();
        var rest = q.toLowerCase(Locale.ROOT);
        for (var filter : filters) {
            var said = pattern(filter).matcher(rest);
            if (!said.find()) continue;
            amount(filter, said).ifPresent(amount -> asked.add(new Asked(filter, amount)));
            rest = rest.substring(0, said.start()) + " " + rest.substring(said.end());
        }
        if (asked.isEmpty()) return new Understood(List.of(), q.strip());
        var name = rest.replaceAll(Words.say("roster.named.filling"), " ").strip();
        return new Understood(asked, name.isEmpty() ? null : name);
    }

    private static Pattern pattern(NamedFilter filter) {
        var amount = "(?<" + AMOUNT + ">[0-9]{1,3}|" + String.join("|", numbers().keySet()) + ")\\s*(?<" + OF + ">" + Words.say("roster.named.of." + filter.unit()) + ")";
        return Pattern.compile(filter.unit() == Unit.NONE ? filter.said() : filter.said().replace("#n", amount));
    }

    /** The usual amount where none was said; none at all for one that nobody can mean. */
    private static Optional<Integer> amount(NamedFilter filter, Matcher said) {
        if (filter.unit() == Unit.NONE || said.group(AMOUNT) == null) return Optional.of(filter.usual());
        var told = numbers().containsKey(said.group(AMOUNT)) ? numbers().get(said.group(AMOUNT)) : Integer.valueOf(said.group(AMOUNT));
        var amount = told * (filter.unit() == Unit.DAYS ? days(said.group(OF)) : 1);
        return Optional.of(amount).filter(each -> each > 0 && each <= filter.unit().most);
    }

    private static int days(String unit) {
        return unit.matches(Words.say("roster.named.week")) ? 7 : unit.matches(Words.say("roster.named.month")) ? 30 : 1;
    }

    /** 两 is 2, 七十 is 70: the words that people use, the longest first. */
    private static Map<String, Integer> numbers() {
        return Arrays.stream(Words.say("roster.named.numbers").split(" ")).map(pair -> pair.split("="))
                .sorted(Comparator.comparingInt((String[] pair) -> pair[0].length()).reversed())
                .collect(Collectors.toMap(pair -> pair[0], pair -> Integer.valueOf(pair[1]), (one, _) -> one, LinkedHashMap::new));
    }
}
