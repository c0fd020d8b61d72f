package org.nuanyang.people;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that was brought in.
 *
 * @param kept whether it is still there to be confirmed
 * @param opened the accounts it has opened
 */
public record Upload(
        UploadId id, Kind kind, String fileName, Instant madeAt, boolean kept,
        @Nullable Instant committedAt, Set<UUID> opened, int added, int changed, @Nullable Instant closedAt) {
    public Upload {
        opened = Set.copyOf(opened);
    }

    public boolean committed() {
        return committedAt != null;
    }
}
