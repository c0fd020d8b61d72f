package org.nuanyang.roster.going;

import java.time.LocalDate;
import org.nuanyang.roster.Departure;

/** What somebody tells of a child who leaves the roll. */
public record Leaving(Departure.Why why, LocalDate on, String reason, Destination to) {
    public Leaving {
        reason = reason.strip();
    }

    Departure departure() {
        return new Departure(on, why);
    }
}
