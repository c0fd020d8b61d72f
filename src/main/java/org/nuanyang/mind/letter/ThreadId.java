package org.nuanyang.mind.letter;

import java.util.UUID;

/** One child's letters and the answers to them. */
public record ThreadId(UUID value) {
    public static ThreadId of(String text) {
        return new ThreadId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
