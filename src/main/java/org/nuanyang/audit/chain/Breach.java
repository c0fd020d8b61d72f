package org.nuanyang.audit.chain;

import org.jspecify.annotations.Nullable;

/**
 * The first thing that is not as it was sealed.
 *
 * @param seq the entry, or 0 where it is not about one
 * @param about what it is, as far as it can still be told: time and action, a seal's number, a day
 */
public record Breach(Kind kind, long seq, @Nullable String about) {
    public enum Kind {
        /** It says something else than when it was sealed. */
        ALTERED,
        /** It was sealed and is gone. */
        MISSING,
        /** It was put in past the sealing, or with a time that had been sealed before. */
        INSERTED,
        /** What was sealed last is gone. */
        CUT_OFF,
        /** The chain's own rows do not fit together. */
        SEAL,
        /** The chain fits together and is not the one whose head was given out. */
        REWRITTEN
    }
}
