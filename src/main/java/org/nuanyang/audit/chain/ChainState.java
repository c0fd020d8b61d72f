package org.nuanyang.audit.chain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * @param no of the last seal
 * @param entries sealed so far
 * @param unsealed what waits for the next sealing
 * @param seenUntil what was recorded before this moment is sealed
 */
public record ChainState(long no, long entries, long unsealed, @Nullable Instant seenUntil, String head) {}
