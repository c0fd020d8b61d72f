package org.nuanyang.access;

import java.util.UUID;

/** A personal access token, not its secret. */
public record TokenId(UUID value) {
    public static TokenId of(String text) {
        return new TokenId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
