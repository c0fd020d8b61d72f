package org.nuanyang.demo;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;

/** WordList with weights, from the lists {@code people.properties}, {@code places.properties}, {@code care.properties}, {@code risk.properties}, {@code counselling.properties} and {@code study-plans.properties}. */
final class WordList {
    private static final Map<String, String> LISTS = read(
            "people.properties", "places.properties", "care.properties", "risk.properties", "counselling.properties", "study-plans.properties");
    private static final Map<String, WordList> PARSED =
            LISTS.keySet().stream().collect(Collectors.toUnmodifiableMap(Function.identity(), key -> new WordList(LISTS.get(key))));

    private final List<String> words;
    private final int[] upTo;

    private WordList(String list) {
        var entries = list.strip().split("\\s+");
        words = Arrays.stream(entries).map(entry -> entry.split(":")[0]).toList();
        upTo = Arrays.stream(entries).mapToInt(entry -> entry.matches("[^:]+:\\d+") ? Integer.parseInt(entry.split(":")[1]) : 1).toArray();
        Arrays.parallelPrefix(upTo, Integer::sum);
    }

    static WordList of(String key) {
        var words = PARSED.get(key);
        if (words == null) throw new IllegalArgumentException("no list of words " + key);
        return words;
    }

    /** The list as it is written, for those that are no plain words. */
    static String raw(String key) {
        return LISTS.get(key);
    }

    static boolean has(String key) {
        return LISTS.containsKey(key);
    }

    List<String> all() {
        return words;
    }

    int total() {
        return upTo[upTo.length - 1];
    }

    String at(int place) {
        int found = Arrays.binarySearch(upTo, place + 1);
        return words.get(found < 0 ? -found - 1 : found);
    }

    private static Map<String, String> read(String... files) {
        var lists = new Properties();
        for (var file : files) {
            try (var in = new InputStreamReader(WordList.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
                lists.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return lists.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(e -> (String) e.getKey(), e -> (String) e.getValue()));
    }
}
