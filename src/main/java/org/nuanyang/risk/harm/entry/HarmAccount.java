package org.nuanyang.risk.harm.entry;

import java.time.Instant;
import java.util.UUID;

/** What somebody has seen or heard, or what was added later. */
public record HarmAccount(UUID id, String text, Instant at) {
    @Override
    public String toString() {
        return "HarmAccount " + id;
    }
}
