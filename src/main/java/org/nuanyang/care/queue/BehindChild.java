package org.nuanyang.care.queue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.ClassYear;

/**
 * A child for whom something waits or was missed.
 *
 * @param name masked for whoever may not open the file
 */
public record BehindChild(UUID id, String name, boolean mayOpen, UUID school, String schoolName, @Nullable ClassYear classYear, List<Item> items) {

    /**
     * @param waiting how often it can still be done in time, until {@code dueUntil}
     * @param missed periods that have passed
     */
    public record Item(DutyName duty, @Nullable String person, int waiting, @Nullable LocalDate dueUntil, int missed) {}
}
