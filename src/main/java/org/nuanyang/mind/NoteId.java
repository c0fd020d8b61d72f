package org.nuanyang.mind;

import java.util.UUID;
import org.nuanyang.common.Ids;

/** One sealed note. */
public record NoteId(UUID value) {
    public static NoteId next() {
        return new NoteId(Ids.next());
    }

    public static NoteId of(String text) {
        return new NoteId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
