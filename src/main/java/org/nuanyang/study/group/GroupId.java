package org.nuanyang.study.group;

import java.util.UUID;
import org.nuanyang.common.Ids;

/** A village study group. */
public record GroupId(UUID value) {
    public static GroupId next() {
        return new GroupId(Ids.next());
    }

    public static GroupId of(String text) {
        return new GroupId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
