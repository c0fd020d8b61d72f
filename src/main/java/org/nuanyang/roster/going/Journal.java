package org.nuanyang.roster.going;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.nuanyang.audit.Audit;
import org.springframework.stereotype.Component;

/** When and by whom it is written down. */
@Component
record Journal(Audit audit, Clock clock) {
    LocalDate today() {
        return LocalDate.now(clock);
    }

    Instant now() {
        return clock.instant();
    }
}
