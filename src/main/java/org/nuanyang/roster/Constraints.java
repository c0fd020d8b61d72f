package org.nuanyang.roster;

import java.util.List;
import org.nuanyang.common.Refusal;
import org.springframework.dao.DuplicateKeyException;

/** The names of constraints that people can meet, in words. */
public final class Constraints {
    private static final List<String> CHANGED =
            List.of("one_amendment_per_version", "one_open_departure_per_child", "one_open_merge_per_closed_file");

    private Constraints() {}

    public static Refusal refusal(DuplicateKeyException violation) {
        var message = String.valueOf(violation.getMostSpecificCause().getMessage());
        if (message.contains("one_child_per_resident_id")) return Refusal.of("roster.refusal.id-just-taken");
        if (CHANGED.stream().anyMatch(message::contains)) return Refusal.of("roster.refusal.changed-just-now");
        throw violation;
    }
}
