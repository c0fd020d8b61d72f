package org.nuanyang.database;

import org.jspecify.annotations.Nullable;

/** The program cannot start; the message is a sentence for the person who started it: what is wrong, what to do now. */
public final class CannotStart extends RuntimeException {
    /** @param key of the sentence in its module's word bundle */
    public CannotStart(String key, Object... values) {
        super(Sentences.of(key, values));
    }

    public CannotStart because(@Nullable Throwable cause) {
        initCause(cause);
        return this;
    }
}
