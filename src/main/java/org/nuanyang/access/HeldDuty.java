package org.nuanyang.access;

import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Words;

/**
 * A duty as it stands in the list of somebody's duties: its number, and where it is in words.
 *
 * @param absent the colleague for whom it is held for a while
 */
public record HeldDuty(DutyId id, Duty duty, String place, @Nullable String absent) {
    public String role() {
        var role = Words.say(duty.role());
        return absent == null ? role : Words.say("access.deputy.role", role, absent);
    }
}
