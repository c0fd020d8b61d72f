package org.nuanyang.access;

import java.util.UUID;

/** A county, township, school, teaching point or class. */
public record OrgId(UUID value) {
    public static OrgId of(String text) {
        return new OrgId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
