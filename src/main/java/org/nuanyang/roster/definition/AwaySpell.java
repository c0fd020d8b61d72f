package org.nuanyang.roster.definition;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.nuanyang.roster.RoughDate;

/**
 * One time that a parent was away.
 *
 * @param since null when nobody said since when
 * @param until the day of coming home; null while away
 * @param notedOn when it became known; null when that is not known either
 */
public record AwaySpell(@Nullable RoughDate since, @Nullable LocalDate until, @Nullable LocalDate notedOn) {
    static final Comparator<AwaySpell> IN_TIME = Comparator.comparing(AwaySpell::place);

    public static AwaySpell since(RoughDate since) {
        return new AwaySpell(since, null, null);
    }

    public static AwaySpell sinceUntold() {
        return new AwaySpell(null, null, null);
    }

    /** The first day on which the parent may have been away; the earliest there is when nobody said. */
    LocalDate begins() {
        if (since != null) return since.from();
        return notedOn == null ? LocalDate.MIN : notedOn;
    }

    LocalDate ends() {
        return until == null ? LocalDate.MAX : until;
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(begins()) && (until == null || day.isBefore(until));
    }

    /** This and the next are one when the parent was home in between for a visit only; surely, even of rough dates. */
    boolean goesOnIn(AwaySpell next, int shortVisitDays) {
        return since != null && next.since != null && until != null && !next.since.until().isAfter(until.plusDays(shortVisitDays));
    }

    AwaySpell until(@Nullable LocalDate day) {
        return new AwaySpell(since, day, notedOn);
    }

    private LocalDate place() {
        if (since != null) return since.from();
        if (until != null) return until;
        return notedOn == null ? LocalDate.MAX : notedOn;
    }
}
