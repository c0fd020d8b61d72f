package org.nuanyang.care.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.roster.ChildId;

/**
 * A child with the stays at schools and classes as far as they are in sight.
 *
 * @param school where the child is now, or was last
 * @param enrolledOn from when on the file goes
 * @param stays the earliest first
 */
record Stays(ChildId child, String name, UUID school, @Nullable UUID klass, LocalDate enrolledOn, List<Stay> stays) {
    record Stay(LocalDate from, @Nullable LocalDate until, UUID school, @Nullable UUID klass, String began) {
        boolean holds(LocalDate day) {
            return !day.isBefore(from) && (until == null || day.isBefore(until));
        }
    }

    /** Where the child was on a day; empty when it was not at a school that the viewer reaches. */
    Optional<Stay> on(LocalDate day) {
        var there = stays.stream().filter(stay -> stay.holds(day)).findFirst();
        return there.isPresent() ? there : beforeTheClass(day);
    }

    /** A homeroom teacher sees the stays in the own class alone; a child who came from another class was at the same school before. */
    private Optional<Stay> beforeTheClass(LocalDate day) {
        return stays.stream().findFirst()
                .filter(first -> first.began().equals("CLASS_CHANGED") && day.isBefore(first.from()) && !day.isBefore(enrolledOn))
                .map(first -> new Stay(enrolledOn, first.from(), first.school(), null, "ENROLLED"));
    }
}
