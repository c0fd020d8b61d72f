package org.nuanyang.roster;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * Facts as the JSON of the interface names them: nested by whose they are ({@code father.phone} under {@code father}),
 * words as the trade writes them (男, 外祖父, both).
 */
public final class FactTree {
    private FactTree() {}

    /** @param number how a value that pages mask is written: in full, or by {@link FactWords#masked(Fact, Object)} */
    public static Map<String, Object> of(Facts facts, BiFunction<Fact, Object, String> number) {
        var tree = new LinkedHashMap<String, Object>();
        for (var fact : Fact.values()) {
            facts.get(fact).ifPresent(value -> put(tree, fact, FactWords.isMasked(fact) ? number.apply(fact, value) : word(value)));
        }
        return tree;
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> tree, Fact fact, Object value) {
        int dot = fact.key().indexOf('.');
        if (dot < 0) tree.put(fact.key(), value);
        else ((Map<String, Object>) tree.computeIfAbsent(fact.key().substring(0, dot), _ -> new LinkedHashMap<String, Object>()))
                .put(fact.key().substring(dot + 1), value);
    }

    private static Object word(Object value) {
        return switch (value) {
            case Boolean yes -> yes;
            case Integer number -> number;
            case Sex sex -> sex == Sex.MALE ? "男" : "女";
            case Relation relation -> relation.word();
            case ParentsAway away -> away.name().toLowerCase(Locale.ROOT);
            default -> value.toString();
        };
    }
}
