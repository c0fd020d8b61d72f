package org.nuanyang.roster.going;

import java.time.LocalDate;
import org.nuanyang.access.OrgId;

/** What somebody tells of a child who is back on the roll. */
public record ComingBack(LocalDate on, OrgId klass, String reason) {
    public ComingBack {
        reason = reason.strip();
    }
}
