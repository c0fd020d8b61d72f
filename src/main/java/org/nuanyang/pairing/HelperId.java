package org.nuanyang.pairing;

import java.util.UUID;
import org.nuanyang.common.Ids;

/** Somebody who helps. */
public record HelperId(UUID value) {
    public static HelperId next() {
        return new HelperId(Ids.next());
    }

    public static HelperId of(String text) {
        return new HelperId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
