package org.nuanyang.risk.harm;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;

/** What any officer of the county may know of a report. */
public record RunningClock(int year, int number, @Nullable OrgId school, HarmBody body, Instant due) {
    public String numbered() {
        return year + "-" + number;
    }
}
