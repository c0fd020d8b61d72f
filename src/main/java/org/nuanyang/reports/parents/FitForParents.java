package org.nuanyang.reports.parents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words that somebody wrote freely, as far as they go to a child's home: a sentence with a label or a rank in it stays out. */
final class FitForParents {
    private static final Pattern LABEL = labels();

    private FitForParents() {}

    static boolean fits(String text) {
        return !LABEL.matcher(text).find();
    }

    /** Sentence by sentence; may be empty. */
    static String of(Collection<String> texts) {
        return texts.stream().flatMap(text -> Arrays.stream(text.strip().split("(?<=[。！？；!?;\n])"))).map(String::strip)
                .filter(sentence -> !sentence.isEmpty() && fits(sentence)).map(FitForParents::ended).collect(Collectors.joining());
    }

    private static String ended(String sentence) {
        return "。！？；!?;，、".indexOf(sentence.charAt(sentence.length() - 1)) < 0 ? sentence + "。" : sentence;
    }

    private static Pattern labels() {
        try (var in = FitForParents.class.getResourceAsStream("/telling/parents/labels.txt")) {
            if (in == null) throw new IllegalStateException("no list of labels");
            return Pattern.compile(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.joining("|")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
