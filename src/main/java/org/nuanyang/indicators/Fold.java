package org.nuanyang.indicators;

import java.util.Comparator;

/** What a number is told apart by, in words: under which key it falls, what that is called, and where it stands. What no file tells stands last. */
public record Fold(String key, String words, String order) {
    static final Comparator<Fold> ORDER = Comparator.comparing((Fold fold) -> fold.key().isEmpty()).thenComparing(Fold::order).thenComparing(Fold::key);
}
