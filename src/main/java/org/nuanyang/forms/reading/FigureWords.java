package org.nuanyang.forms.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.nuanyang.forms.Figure;
import org.nuanyang.forms.Figure.Aspect;
import org.nuanyang.forms.Figure.Measure;
import org.nuanyang.importing.values.Plain;

/** Takes the labels of statistic tables apart, by the words in figures.txt. Whatever is left over makes a label unknown. */
final class FigureWords {
    private static final Pattern HARMLESS = Pattern.compile("\\((人|名|个|人数|总人数|单位:?人|人次)\\)|[:*★☆]$|^[*★☆]|^\\d{1,2}[.、]|^[一二三四五六七八九十]+[、.]|^\\([一二三四五六七八九十\\d]+\\)");
    private static final Pattern BAND = Pattern.compile("(\\d{1,2})(?:周?岁)?(?:-|至|到)(\\d{1,2})周?岁");
    private static final Pattern FROM = Pattern.compile("(\\d{1,2})周?岁(?:及以上|以上)");
    private static final Pattern BELOW = Pattern.compile("(?:不满|未满)(\\d{1,2})周?岁|(\\d{1,2})周?岁以下");
    private static final FigureWords WORDS = new FigureWords();

    private final Map<String, Figure> pieces = new HashMap<>();
    private final Map<String, Aspect> groups = new HashMap<>();
    private final Map<String, String> lines = new HashMap<>();
    private final Set<String> untold = new HashSet<>();
    private final List<String> longest;

    private FigureWords() {
        try (var in = Objects.requireNonNull(FigureWords.class.getResourceAsStream("figures.txt"));
                var words = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            words.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(this::learn);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        longest = pieces.keySet().stream().sorted(Comparator.comparing(String::length).reversed()).toList();
    }

    private void learn(String line) {
        var words = line.strip().split("\\s+");
        for (int i = 1; i < words.length; i++) {
            switch (words[0].charAt(0)) {
                case '-' -> pieces.put(words[i], Figure.any());
                case '@' -> groups.put(words[i], Aspect.valueOf(words[0].substring(1)));
                case '%' -> lines.put(words[i], words[0].substring(1));
                case '?' -> untold.add(words[i]);
                default -> pieces.put(words[i], piece(words[0]));
            }
        }
    }

    private static Figure piece(String said) {
        int plus = said.indexOf('+');
        if (plus > 0) return piece(said.substring(0, plus)).with(piece(said.substring(plus + 1))).orElseThrow();
        int equals = said.indexOf('=');
        return equals < 0 ? Figure.of(Measure.valueOf(said)) : Figure.where(Aspect.valueOf(said.substring(0, equals)), said.substring(equals + 1));
    }

    static String plain(String label) {
        var plain = Plain.narrow(label).replaceAll("[,、/]", "");
        return HARMLESS.matcher(plain).replaceAll("");
    }

    /** What a group of columns tells apart. */
    static Optional<Aspect> group(String label) {
        return Optional.ofNullable(WORDS.groups.get(plain(label).replaceAll("\\([^()]*\\)", "")));
    }

    /** What the lines below such a heading are: SCHOOL, CLASS … or ANY. */
    static Optional<String> line(String label) {
        return Optional.ofNullable(WORDS.lines.get(plain(label).replaceAll("\\([^()]*\\)", "")));
    }

    static boolean untold(String label) {
        return WORDS.untold.contains(plain(label));
    }

    static boolean know(String label) {
        return !label.isBlank() && (piece(label, false).isPresent() || group(label).isPresent() || line(label).isPresent() || untold(label) || Shares.share(label));
    }

    /** The whole label as a figure; empty when a part of it is no word of the trade. */
    static Optional<Figure> figure(String label) {
        return piece(label, true);
    }

    private static Optional<Figure> piece(String label, boolean emptyToo) {
        var plain = plain(label);
        if (plain.isEmpty()) return emptyToo ? Optional.of(Figure.any()) : Optional.empty();
        var whole = WORDS.pieces.get(plain);
        if (whole != null) return Optional.of(whole);
        var told = new ArrayList<Figure>();
        var rest = ages(plain.replaceAll("[()]", ""), told);
        while (!rest.isEmpty()) {
            var from = rest;
            var word = WORDS.longest.stream().filter(from::startsWith).findFirst();
            if (word.isEmpty()) return Optional.empty();
            told.add(WORDS.pieces.get(word.get()));
            rest = rest.substring(word.get().length());
        }
        return together(told);
    }

    private static String ages(String plain, List<Figure> told) {
        var band = BAND.matcher(plain);
        if (band.find()) {
            told.add(Figure.where(Aspect.AGE, Integer.parseInt(band.group(1)) + "-" + Integer.parseInt(band.group(2))));
            return band.replaceFirst("");
        }
        var from = FROM.matcher(plain);
        if (from.find()) {
            told.add(Figure.where(Aspect.AGE, from.group(1) + "-"));
            return from.replaceFirst("");
        }
        var below = BELOW.matcher(plain);
        if (below.find()) {
            int years = Integer.parseInt(below.group(1) == null ? below.group(2) : below.group(1));
            told.add(Figure.where(Aspect.AGE, "0-" + (years - 1)));
            return below.replaceFirst("");
        }
        return plain;
    }

    static Optional<Figure> together(List<Figure> told) {
        var all = Optional.of(Figure.any());
        for (var one : told) all = all.flatMap(so -> so.with(one));
        return all;
    }
}
