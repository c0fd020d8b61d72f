package org.nuanyang.care.today;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.ClassYear;

/**
 * A child in somebody's care with what is worth knowing of it today.
 *
 * @param birthday the next one, where its day is known; {@code turns} how old the child will be
 * @param reachable somebody in the family has a telephone
 */
record Near(UUID child, String name, @Nullable UUID klass, @Nullable ClassYear classYear, @Nullable LocalDate birthday, int turns, boolean reachable) {
    /** Has its birthday by this day. */
    boolean celebratesBy(LocalDate day) {
        return birthday != null && !birthday.isAfter(day);
    }
}
