package org.nuanyang.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of the log, as it was appended. @param sealed into the chain, which takes a minute at most */
public record AuditEntry(
        long seq,
        Instant at,
        @Nullable UUID account,
        String action,
        @Nullable UUID subject,
        @Nullable UUID org,
        @Nullable String why,
        Map<String, Object> details,
        boolean sealed) {

    /** What it is about: {@code child} of {@code child.opened}. */
    public String noun() {
        return action.substring(0, action.indexOf('.'));
    }
}
