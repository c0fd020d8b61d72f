package org.nuanyang.roster;

import org.nuanyang.common.Refusal;

/** One account has asked about other schools' children more often in an hour than any import needs. */
public class TooManyLookups extends RuntimeException {
    public TooManyLookups() {
        super("too many look-ups in an hour", null, false, false);
    }

    public Refusal refusal() {
        return Refusal.of("roster.refusal.too-many-lookups");
    }
}
