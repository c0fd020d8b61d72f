package org.nuanyang.care.record;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;

/**
 * A correction or withdrawal.
 *
 * @param version that stood until then
 * @param reason of a withdrawal
 * @param before what stood
 */
public record Revision(int version, Revised what, Instant at, AccountId by, @Nullable String reason, RecordInput before) {
    public enum Revised { CORRECTED, WITHDRAWN }
}
