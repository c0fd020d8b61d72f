package org.nuanyang.risk.dropout;

import java.util.UUID;
import org.nuanyang.common.Ids;

/** One time that a child stayed away. */
public record DropoutId(UUID value) {
    public static DropoutId next() {
        return new DropoutId(Ids.next());
    }

    public static DropoutId of(String text) {
        return new DropoutId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
