package org.nuanyang.indicators.closing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;

/** One step of a closing, as it is kept for ever. */
public record ClosingStep(Kind kind, AccountId by, Instant at, @Nullable String words) {
    public enum Kind {
        SUBMITTED(ClosingState.SUBMITTED), WITHDRAWN(ClosingState.OPEN), RETURNED(ClosingState.RETURNED), LOCKED(ClosingState.LOCKED), REOPENED(ClosingState.RETURNED);

        private final ClosingState leadsTo;

        Kind(ClosingState leadsTo) {
            this.leadsTo = leadsTo;
        }

        ClosingState leadsTo() {
            return leadsTo;
        }

        /** Nobody is sent back without a word. */
        boolean wantsWords() {
            return this == RETURNED || this == REOPENED;
        }
    }
}
