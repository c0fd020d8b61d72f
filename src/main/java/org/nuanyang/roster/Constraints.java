package org.nuanyang.roster;

import org.nuanyang.common.Refusal;
import org.springframework.dao.DuplicateKeyException;

/** The names of constraints that people can meet, in words. */
public final class Constraints {
    private Constraints() {}

    public static Refusal refusal(DuplicateKeyException violation) {
        var message = String.valueOf(violation.getMostSpecificCause().getMessage());
        if (message.contains("one_child_per_resident_id")) return Refusal.of("roster.refusal.id-just-taken");
        if (message.contains("one_amendment_per_version") || message.contains("one_open_departure_per_child")) return Refusal.of("roster.refusal.changed-just-now");
        throw violation;
    }
}
