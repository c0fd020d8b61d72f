package org.nuanyang.risk.aid;

import java.util.UUID;
import org.nuanyang.common.Ids;

public record AidId(UUID value) {
    public static AidId next() {
        return new AidId(Ids.next());
    }

    public static AidId of(String text) {
        return new AidId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
