package org.nuanyang.audit.chain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A county's chain, looked through.
 *
 * @param entries whose hashes were made anew
 * @param heads how many of the heads that were given out it fits
 * @param lastHead the day of the last of them
 */
public record Verified(int county, long entries, long seals, long unsealed, int heads, @Nullable LocalDate lastHead, @Nullable Breach breach) {
    public boolean whole() {
        return breach == null;
    }
}
