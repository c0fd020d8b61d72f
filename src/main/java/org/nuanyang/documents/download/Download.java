package org.nuanyang.documents.download;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;

/**
 * A line of the register.
 *
 * @param name of the file, with its ending
 * @param words what its maker wrote of the purpose; empty when nothing
 * @param madeAt null while it is being made
 * @param size in bytes; 0 while it is being made
 */
public record Download(
        DownloadId id, String number, @Nullable OrgId school, AccountId madeBy, Instant askedAt, @Nullable Instant madeAt, Instant expiresAt, FileType type,
        String name, Purpose purpose, String words, int children, boolean locked, int size, int fetched, @Nullable Instant lastFetchedAt, @Nullable Instant removedAt) {

    public enum State {
        /** Not made yet, or never. */
        MAKING,
        /** Can be fetched by its maker. */
        READY,
        /** Its day is over. */
        EXPIRED,
        /** Its maker has thrown it away. */
        REMOVED
    }

    public State state(Instant now) {
        if (removedAt != null) return State.REMOVED;
        if (!now.isBefore(expiresAt)) return State.EXPIRED;
        return madeAt == null ? State.MAKING : State.READY;
    }
}
