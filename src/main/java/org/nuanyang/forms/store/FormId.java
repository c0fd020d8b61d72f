package org.nuanyang.forms.store;

import java.util.UUID;
import org.nuanyang.common.Ids;

/** A form from above. */
public record FormId(UUID value) {
    public static FormId of(String text) {
        return new FormId(UUID.fromString(text));
    }

    public static FormId next() {
        return new FormId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
