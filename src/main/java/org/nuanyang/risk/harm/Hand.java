package org.nuanyang.risk.harm;

import java.time.Instant;
import java.util.UUID;
import org.nuanyang.access.AccountId;

/** Who has written an entry, or has opened the report. */
public record Hand(UUID entry, Deed what, AccountId by, Instant at) {
    public enum Deed {
        REPORT, TOLD, ACCOUNT, SUSPECT, PROOF, CLOSURE, OPENED
    }
}
