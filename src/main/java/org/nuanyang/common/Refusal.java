package org.nuanyang.common;

import java.util.List;

/** A rule's "no", as an ordinary result: the key of a sentence in the module's bundle and what is put into it. */
public record Refusal(String key, List<Object> args) {
    public Refusal {
        args = List.copyOf(args);
    }

    public static Refusal of(String key, Object... args) {
        return new Refusal(key, List.of(args));
    }

    /** The sentence, in the language of the request. */
    public String words() {
        return Words.say(key, args.toArray());
    }
}
