package org.nuanyang.risk.incident.drill;

import java.util.UUID;
import org.nuanyang.common.Ids;

public record DrillId(UUID value) {
    public static DrillId next() {
        return new DrillId(Ids.next());
    }

    public static DrillId of(String text) {
        return new DrillId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
