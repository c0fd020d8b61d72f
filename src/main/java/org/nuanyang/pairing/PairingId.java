package org.nuanyang.pairing;

import java.util.UUID;
import org.nuanyang.common.Ids;

/** One pairing. */
public record PairingId(UUID value) {
    public static PairingId next() {
        return new PairingId(Ids.next());
    }

    public static PairingId of(String text) {
        return new PairingId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
