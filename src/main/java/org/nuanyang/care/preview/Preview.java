package org.nuanyang.care.preview;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.nuanyang.care.CareDuty;
import org.nuanyang.care.OwedBy;

/**
 * What a decision would ask, before anybody decides: of whom it is due on the first day, and the hours it takes each week.
 *
 * @param day the first day
 * @param children all in care on that day
 * @param loaded the ten with the most hours in a teaching week, with their school; their names only within one school
 * @param lacking children for whom nobody is there to answer
 */
public record Preview(LocalDate day, int children, List<DutyLine> duties, Hours all, List<KindLine> kinds, List<Loaded> loaded, List<Lacking> lacking) {

    /** What becomes of a duty. */
    public enum Change { BEGINS, ENDS, STAYS }

    /**
     * @param children of whom it asks something, be it due on the day or later
     * @param dueNow of how many it is due on the day as things stand, whatever has been done already
     * @param dueThen the same if it is decided
     */
    public record DutyLine(CareDuty duty, Change change, int children, int dueNow, int dueThen) {}

    /**
     * Minutes a week of whoever stands in the middle, now and if it is decided; those of vacations apart.
     *
     * @param people who answer for something
     */
    public record Hours(int people, double now, double then, double vacationNow, double vacationThen) {}

    public record KindLine(OwedBy kind, Hours hours) {}

    /** Minutes a teaching week of one person. */
    public record Loaded(UUID person, UUID school, double now, double then) {}

    /** @param kind who is missing: a helper, a homeroom teacher, a psychology teacher */
    public record Lacking(OwedBy kind, UUID school, int children) {}

    public int dueNow() {
        return duties.stream().mapToInt(DutyLine::dueNow).sum();
    }

    public int dueThen() {
        return duties.stream().mapToInt(DutyLine::dueThen).sum();
    }
}
