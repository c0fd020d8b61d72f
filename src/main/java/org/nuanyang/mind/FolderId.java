package org.nuanyang.mind;

import java.util.UUID;
import org.nuanyang.common.Ids;

/** All that one psychology teacher has written of one child. */
public record FolderId(UUID value) {
    public static FolderId next() {
        return new FolderId(Ids.next());
    }

    public static FolderId of(String text) {
        return new FolderId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
