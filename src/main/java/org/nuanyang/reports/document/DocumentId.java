package org.nuanyang.reports.document;

import java.util.UUID;
import org.nuanyang.common.Ids;

/** A document that writes itself. */
public record DocumentId(UUID value) {
    public static DocumentId of(String text) {
        return new DocumentId(UUID.fromString(text));
    }

    public static DocumentId next() {
        return new DocumentId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
