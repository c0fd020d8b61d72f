package org.nuanyang.indicators.closing;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;

/**
 * A class or a school and one period.
 *
 * @param id null as long as nobody has taken a step
 * @param school the school that the class belongs to; a school's own
 * @param takenOn the day of the figures that were submitted
 * @param definition by which they were counted
 */
public record Closing(@Nullable UUID id, OrgId place, OrgId school, Period period, ClosingState state, @Nullable LocalDate takenOn, @Nullable String definition, int version) {
    static Closing untouched(OrgId place, OrgId school, Period period) {
        return new Closing(null, place, school, period, ClosingState.OPEN, null, null, 0);
    }

    public boolean ofSchool() {
        return place.equals(school);
    }
}
