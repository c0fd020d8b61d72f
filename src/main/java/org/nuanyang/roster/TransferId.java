package org.nuanyang.roster;

import java.util.UUID;

/** One school's request for a child of another. */
public record TransferId(UUID value) {
    public static TransferId of(String text) {
        return new TransferId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
