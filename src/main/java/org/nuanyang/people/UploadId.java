package org.nuanyang.people;

import java.util.UUID;
import org.nuanyang.common.NotFound;

public record UploadId(UUID value) {
    public static UploadId of(String text) {
        try {
            return new UploadId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
