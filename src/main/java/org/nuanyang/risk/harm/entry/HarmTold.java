package org.nuanyang.risk.harm.entry;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.risk.harm.HarmBody;

/**
 * Somebody was told.
 *
 * @param whom office and person
 * @param number of the police record or the like
 * @param corrects the line that this one takes the place of, with {@code why}
 * @param isVoid what that line says did not happen
 * @param corrected whether another line has taken its place
 */
public record HarmTold(UUID id, HarmBody body, Instant at, HarmWay way, @Nullable String whom, @Nullable String number,
        @Nullable UUID corrects, boolean isVoid, @Nullable String why, boolean corrected) {

    public boolean stands() {
        return !isVoid && !corrected;
    }
}
