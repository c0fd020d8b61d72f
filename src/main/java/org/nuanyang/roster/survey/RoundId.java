package org.nuanyang.roster.survey;

import java.util.UUID;

/** A survey round of one school. */
public record RoundId(UUID value) {
    public static RoundId of(String text) {
        return new RoundId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
