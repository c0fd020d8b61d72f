package org.nuanyang.importing;

import java.util.UUID;

/** One file that somebody has brought, from its preview to its undoing. */
public record RunId(UUID value) {
    public static RunId of(String text) {
        return new RunId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
