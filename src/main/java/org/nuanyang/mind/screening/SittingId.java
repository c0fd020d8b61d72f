package org.nuanyang.mind.screening;

import java.util.UUID;
import org.nuanyang.common.Ids;

public record SittingId(UUID value) {
    public static SittingId next() {
        return new SittingId(Ids.next());
    }

    public static SittingId of(String text) {
        return new SittingId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
