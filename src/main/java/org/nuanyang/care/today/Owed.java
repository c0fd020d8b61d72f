package org.nuanyang.care.today;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.ClassYear;
import org.nuanyang.care.Matter;
import org.nuanyang.care.Per;

/**
 * One duty that is open for one child.
 *
 * @param left how often in the period at hand
 * @param dueUntil the last day on which it can be done in time
 * @param missed periods that have passed since it was last done
 * @param missedSince the first day of the first of them; null when none was missed
 */
record Owed(UUID child, String name, @Nullable UUID klass, @Nullable ClassYear classYear, Matter matter, Set<Matter> fulfilledBy, Per per,
        int left, LocalDate dueUntil, int missed, @Nullable LocalDate missedSince) {}
