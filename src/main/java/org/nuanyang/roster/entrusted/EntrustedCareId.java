package org.nuanyang.roster.entrusted;

import java.util.UUID;
import org.nuanyang.common.Ids;

/** One agreement on entrusted care, or the note that there is none. */
public record EntrustedCareId(UUID value) {
    public static EntrustedCareId next() {
        return new EntrustedCareId(Ids.next());
    }

    public static EntrustedCareId of(String text) {
        return new EntrustedCareId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
