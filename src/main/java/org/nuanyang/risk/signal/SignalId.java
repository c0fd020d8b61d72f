package org.nuanyang.risk.signal;

import java.util.UUID;
import org.nuanyang.common.Ids;

public record SignalId(UUID value) {
    public static SignalId of(String text) {
        return new SignalId(UUID.fromString(text));
    }

    static SignalId next() {
        return new SignalId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
