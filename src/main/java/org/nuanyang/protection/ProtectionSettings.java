package org.nuanyang.protection;

import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;

/**
 * What a county decides by itself.
 *
 * @param mostChildren so many may be taken out at once without an approval
 * @param longestDays how long an approval may hold
 * @param emergencyHours how long a file stays open in an emergency
 * @param responsible who answers for the county; null: any other officer
 * @param version 0 while nothing has been decided
 */
public record ProtectionSettings(int mostChildren, int longestDays, int emergencyHours, @Nullable AccountId responsible, int version) {
    public static final ProtectionSettings USUAL = new ProtectionSettings(100, 90, 4, null, 0);
}
