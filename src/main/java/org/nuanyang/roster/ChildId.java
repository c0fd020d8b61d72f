package org.nuanyang.roster;

import java.util.UUID;
import org.nuanyang.common.Ids;

/** A child's file. */
public record ChildId(UUID value) {
    public static ChildId next() {
        return new ChildId(Ids.next());
    }

    public static ChildId of(String text) {
        return new ChildId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
