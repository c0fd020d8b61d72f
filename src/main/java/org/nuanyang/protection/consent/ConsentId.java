package org.nuanyang.protection.consent;

import java.util.UUID;
import org.nuanyang.common.Ids;

/** One answer. */
public record ConsentId(UUID value) {
    public static ConsentId next() {
        return new ConsentId(Ids.next());
    }

    public static ConsentId of(String text) {
        return new ConsentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
