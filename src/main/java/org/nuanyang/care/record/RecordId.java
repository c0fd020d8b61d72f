package org.nuanyang.care.record;

import java.util.UUID;
import org.nuanyang.common.Ids;

/** Made by whoever writes, before it is sent: sent twice, it is one record. */
public record RecordId(UUID value) {
    public static RecordId next() {
        return new RecordId(Ids.next());
    }

    public static RecordId of(String text) {
        return new RecordId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
