package org.nuanyang.risk.harm.clock;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;
import org.nuanyang.risk.harm.HarmBody;

/** What any officer of the county may know of a report. */
public record RunningClock(int year, int number, @Nullable OrgId school, HarmBody body, Instant due) {
    public String numbered() {
        return year + "-" + number;
    }
}
