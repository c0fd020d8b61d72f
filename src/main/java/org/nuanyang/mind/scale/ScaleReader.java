package org.nuanyang.mind.scale;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nuanyang.mind.Tier;
import org.nuanyang.mind.scale.Scale.Band;
import org.nuanyang.mind.scale.Scale.Part;
import org.nuanyang.roster.Sex;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads a scale from its text: plain values only, nothing that is made or run. */
public final class ScaleReader {
    private ScaleReader() {}

    /** @throws IllegalArgumentException with what is wrong in it */
    public static Scale read(String text) {
        Object told = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
        if (!(told instanceof Map<?, ?> map)) throw new IllegalArgumentException("a scale is a list of named values");
        return scale(map);
    }

    private static Scale scale(Map<?, ?> map) {
        var answers = new ArrayList<Scale.Answer>();
        map(map, "answers").forEach((value, words) -> answers.add(new Scale.Answer(number(value), String.valueOf(words))));
        var items = list(map, "items").stream().map(String::valueOf).toList();
        var parts = list(map, "parts").stream().map(part -> part((Map<?, ?>) part)).toList();
        var crisis = new HashMap<Integer, Integer>();
        map(map, "crisis").forEach((item, from) -> crisis.put(number(item), number(from)));
        var invalid = map(map, "invalid");
        var ages = list(map, "ages");
        var scale = new Scale(word(map, "id"), word(map, "name"), word(map, "short"), word(map, "licence"), word(map, "about"), text(map, "lead", ""),
                Scale.Who.valueOf(word(map, "who")), number(ages.getFirst()), number(ages.getLast()), answers, items, numbers(map, "reverse"), number(map, "times", 1),
                Boolean.TRUE.equals(map.get("mean")), parts, bands(map, parts), invalid.isEmpty() ? null : new Scale.Invalid(word(invalid, "part"), decimal(invalid, "from", null)), crisis);
        check(scale);
        return scale;
    }

    private static Part part(Map<?, ?> map) {
        return new Part(word(map, "id"), word(map, "name"), numbers(map, "items"), decimal(map, "least", BigDecimal.ZERO), decimal(map, "most", new BigDecimal(1000)),
                number(map, "decimals", 0), Boolean.TRUE.equals(map.get("counts")));
    }

    /** "each" stands for every part. */
    private static List<Band> bands(Map<?, ?> map, List<Part> parts) {
        var bands = new ArrayList<Band>();
        for (var each : list(map, "bands")) {
            var told = (Map<?, ?>) each;
            var part = text(told, "part", Scale.TOTAL);
            for (var name : part.equals("each") ? parts.stream().map(Part::id).toList() : List.of(part)) bands.add(band(told, name));
        }
        return bands;
    }

    private static Band band(Map<?, ?> told, String part) {
        var ages = list(told, "ages");
        var sex = text(told, "sex", "");
        return new Band(part, sex.isEmpty() ? null : Sex.valueOf(sex.toUpperCase(Locale.ROOT)), ages.isEmpty() ? 0 : number(ages.getFirst()), ages.isEmpty() ? Scale.ANY_AGE : number(ages.getLast()),
                decimal(told, "from", null), Tier.valueOf(word(told, "tier")), word(told, "words"));
    }

    private static void check(Scale scale) {
        if (scale.asksItems() == scale.items().isEmpty()) throw new IllegalArgumentException(scale.id() + ": items are for those who answer here");
        if (scale.asksItems() && (scale.answers().size() < 2 || scale.answers().stream().anyMatch(answer -> answer.value() < 0 || answer.value() > 9)))
            throw new IllegalArgumentException(scale.id() + ": two answers or more, of 0 to 9");
        if (!scale.asksItems() && scale.parts().isEmpty()) throw new IllegalArgumentException(scale.id() + ": totals have parts");
        if (scale.fromAge() > scale.toAge()) throw new IllegalArgumentException(scale.id() + ": ages");
        var numbered = new HashSet<>(scale.reversed());
        numbered.addAll(scale.crisis().keySet());
        scale.parts().forEach(part -> numbered.addAll(part.items()));
        if (numbered.stream().anyMatch(item -> item < 1 || item > scale.items().size())) throw new IllegalArgumentException(scale.id() + ": there is no such item");
        var names = new HashSet<String>(Set.of(Scale.TOTAL));
        scale.parts().forEach(part -> names.add(part.id()));
        if (scale.bands().stream().anyMatch(band -> !names.contains(band.part()))) throw new IllegalArgumentException(scale.id() + ": a band of no part");
        if (scale.invalid() != null && !names.contains(scale.invalid().part())) throw new IllegalArgumentException(scale.id() + ": invalid by no part");
    }

    private static String word(Map<?, ?> map, String key) {
        var value = text(map, key, "").strip();
        if (value.isEmpty()) throw new IllegalArgumentException("a scale must say its " + key);
        return value;
    }

    private static String text(Map<?, ?> map, String key, String otherwise) {
        var value = map.get(key);
        return value == null ? otherwise : value.toString();
    }

    private static int number(Map<?, ?> map, String key, int otherwise) {
        return map.get(key) == null ? otherwise : number(map.get(key));
    }

    private static int number(@Nullable Object value) {
        return Integer.parseInt(String.valueOf(value));
    }

    private static BigDecimal decimal(Map<?, ?> map, String key, @Nullable BigDecimal otherwise) {
        if (map.get(key) != null) return new BigDecimal(map.get(key).toString());
        if (otherwise == null) throw new IllegalArgumentException("a scale must say " + key);
        return otherwise;
    }

    private static Set<Integer> numbers(Map<?, ?> map, String key) {
        var numbers = new HashSet<Integer>();
        for (var each : list(map, key)) numbers.add(number(each));
        return numbers;
    }

    private static List<?> list(Map<?, ?> map, String key) {
        return map.get(key) instanceof List<?> list ? list : List.of();
    }

    private static Map<?, ?> map(Map<?, ?> map, String key) {
        return map.get(key) instanceof Map<?, ?> inner ? inner : new LinkedHashMap<>();
    }
}
