package org.nuanyang.documents.download;

import java.time.Duration;
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
 * @param written how many rows of it
 * @param stirredAt when its writing was last heard of
 * @param stopped how it ended when nothing came of it
 */
public record Download(
        DownloadId id, String number, @Nullable OrgId school, AccountId madeBy, Instant askedAt, @Nullable Instant madeAt, Instant expiresAt, FileType type,
        String name, Purpose purpose, String words, int children, boolean locked, int size, int fetched, @Nullable Instant lastFetchedAt, @Nullable Instant removedAt,
        int written, Instant stirredAt, @Nullable State stopped) {
    /** Whoever writes is heard of every few seconds. */
    static final Duration STILL = Duration.ofMinutes(1);

    public enum State {
        /** Being written, or about to be. */
        MAKING,
        /** Its maker did not want to wait for it. */
        CANCELLED,
        /** Its writing ended before its end. */
        BROKEN_OFF,
        /** Can be fetched by its maker. */
        READY,
        /** Its day is over. */
        EXPIRED,
        /** Its maker has thrown it away. */
        REMOVED
    }

    public State state(Instant now) {
        if (removedAt != null) return State.REMOVED;
        if (stopped != null) return stopped;
        if (madeAt == null) return now.isAfter(stirredAt.plus(STILL)) ? State.BROKEN_OFF : State.MAKING;
        return now.isBefore(expiresAt) ? State.READY : State.EXPIRED;
    }
}
