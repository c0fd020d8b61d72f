package org.nuanyang.protection;

import java.util.UUID;
import org.nuanyang.common.Ids;

/** One opening of a file in an emergency. */
public record EmergencyId(UUID value) {
    public static EmergencyId next() {
        return new EmergencyId(Ids.next());
    }

    public static EmergencyId of(String text) {
        return new EmergencyId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
