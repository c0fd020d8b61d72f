package org.nuanyang.files;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;

/**
 * What is known of a file without opening it.
 *
 * @param name as it was sent
 * @param pages of a PDF
 * @param size of the content in bytes
 */
public record KeptFile(
        FileId id, String owner, UUID subject, Content.Kind kind, String name, int size, @Nullable Integer pages,
        Instant keptAt, AccountId keptBy) {

    public String url() {
        return "/files/" + id;
    }

    /** Null for a PDF, which has no small picture. */
    public @Nullable String thumbnailUrl() {
        return kind == Content.Kind.PICTURE ? url() + "/thumbnail" : null;
    }
}
