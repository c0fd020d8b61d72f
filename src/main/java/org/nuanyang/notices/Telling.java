package org.nuanyang.notices;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is told: a sentence of the telling module's bundle with what is put into it, words of the sender's own, and the
 * page where something can be done about it. Sentence and words may name a child: they are sealed and stay in the product.
 *
 * @param matter what it is about, the same for the same thing: {@code care.TALK}; never a child's name or number
 * @param args texts and whole numbers
 * @param link an address of this server: {@code /duties?late}
 * @param urgent what leaves the product does not wait for the end of the quiet hours
 */
public record Telling(String matter, String key, List<Object> args, @Nullable String words, String link, boolean urgent) {
    public static final int LONGEST_WORDS = 300;

    public Telling {
        args = List.copyOf(args);
        words = words == null || words.isBlank() ? null : words.strip();
        if (!link.matches("/(?![/\\\\]).*")) throw new IllegalArgumentException("not an address of this server: " + link);
        if (words != null && words.length() > LONGEST_WORDS) throw new IllegalArgumentException("words of " + words.length());
        if (args.stream().anyMatch(arg -> !(arg instanceof String || arg instanceof Integer || arg instanceof Long)))
            throw new IllegalArgumentException("texts and whole numbers only, for " + key);
    }

    public static Telling of(String matter, String link, String key, Object... args) {
        return new Telling(matter, key, List.of(args), null, link, false);
    }

    public Telling saying(@Nullable String own) {
        return new Telling(matter, key, args, own, link, urgent);
    }

    public Telling urgently() {
        return new Telling(matter, key, args, words, link, true);
    }
}
