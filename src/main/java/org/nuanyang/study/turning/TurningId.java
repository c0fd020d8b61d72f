package org.nuanyang.study.turning;

import java.util.UUID;
import org.nuanyang.common.Ids;

/** One child's turning in one subject. */
public record TurningId(UUID value) {
    public static TurningId next() {
        return new TurningId(Ids.next());
    }

    public static TurningId of(String text) {
        return new TurningId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
