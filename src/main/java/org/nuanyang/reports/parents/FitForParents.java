package org.nuanyang.reports.parents;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Words that somebody wrote freely, as far as they go to a child's home: a sentence with a label in it stays out. */
final class FitForParents {
    private static final List<String> LABELS = List.of("留守");

    private FitForParents() {}

    static boolean fits(String text) {
        return LABELS.stream().noneMatch(text::contains);
    }

    /** Sentence by sentence; may be empty. */
    static String of(Collection<String> texts) {
        return texts.stream().flatMap(text -> Arrays.stream(text.strip().split("(?<=[。！？；!?;\n])"))).map(String::strip)
                .filter(sentence -> !sentence.isEmpty() && fits(sentence)).map(FitForParents::ended).collect(Collectors.joining());
    }

    private static String ended(String sentence) {
        return "。！？；!?;，、".indexOf(sentence.charAt(sentence.length() - 1)) < 0 ? sentence + "。" : sentence;
    }
}
