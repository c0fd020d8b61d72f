package org.nuanyang.reports;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.documents.telling.Stretch;

/**
 * Of where and when {@link Recount} counts.
 *
 * @param schools the place's, with their teaching points
 * @param below one level down: CLASS, SCHOOL, TOWNSHIP; empty of a class
 */
record Spot(Set<UUID> schools, @Nullable UUID klass, String below, Stretch stretch, LocalDate today) {
    boolean runs() {
        return !stretch.until().isBefore(today);
    }

    Spot during(Stretch other) {
        return new Spot(schools, klass, below, other, today);
    }

    LocalDate from() {
        return stretch.from();
    }

    LocalDate until() {
        return stretch.until();
    }

    /** Of which the end was kept when it was over. */
    LocalDate month() {
        return stretch.lastMonth().atDay(1);
    }
}
