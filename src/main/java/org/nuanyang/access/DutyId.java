package org.nuanyang.access;

import java.util.UUID;

/** One duty of one person. */
public record DutyId(UUID value) {
    public static DutyId of(String text) {
        return new DutyId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
