package org.nuanyang.care.quota;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;

/**
 * The children of a county or school are gone through, because what is asked of all of them has changed.
 *
 * @param school null for all of the county
 * @param total how many children there are to go through; 0 before it begins
 * @param finished null while it goes on
 */
public record PlanningRun(UUID id, @Nullable OrgId school, Why why, Instant asked, @Nullable Instant started, @Nullable Instant finished, int total, int done) {
    public enum Why { POLICY, CALENDAR, DEFINITION, HORIZON }

    public int percent() {
        return total == 0 ? 0 : (int) (100L * done / total);
    }
}
