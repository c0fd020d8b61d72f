package org.nuanyang.roster.going;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;
import org.nuanyang.calendar.SchoolYear;

/** A year's roll-over as it was done. */
public record YearRun(
        UUID id, OrgId school, SchoolYear year, LocalDate effective, AccountId by, Instant at, Sums sums,
        List<OrgId> made, List<OrgId> closed) {
    public YearRun {
        made = List.copyOf(made);
        closed = List.copyOf(closed);
    }

    /** How many moved up with their class, graduated, went on in this school, repeat, left, were offered, are new, were asked for. */
    public record Sums(int movedUp, int graduated, int wentOn, int repeated, int gone, int offered, int enrolled, int asked) {}
}
