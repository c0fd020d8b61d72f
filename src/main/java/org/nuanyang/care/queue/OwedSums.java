package org.nuanyang.care.queue;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;

/**
 * What was owed and done by class, duty and period, as sums that are kept: whoever looks at a school or county reads these instead of
 * the rows of its children. They are those of this very moment, what has just been saved included.
 */
public interface OwedSums {
    /**
     * What was not told apart is null.
     *
     * @param from the first day of the month in which the periods ended, or of the period
     * @param done nowhere more than was owed
     * @param excused how many children's periods are left out because nothing was asked for
     */
    record Sum(@Nullable UUID school, @Nullable UUID klass, @Nullable UUID duty, @Nullable LocalDate from, long done, long owed, long excused) {
        Share share() {
            return new Share(done, owed);
        }
    }

    /** A period of a duty that has closed or still runs, or neither: it is over and may be made up. */
    record Slot(UUID duty, LocalDate from, boolean closed, boolean runs) {}

    /** What was done of what was owed in the slots that have closed and in those that run. */
    record Shares(@Nullable UUID school, @Nullable UUID klass, @Nullable UUID duty, Share last, Share now) {}

    /** Of the periods that have closed. */
    List<Sum> closed(Set<Dimension> told, CompletionFilter filter, Collection<UUID> schools);

    /** Of these periods, where anything was owed. */
    List<Shares> of(Collection<Slot> slots, Set<Dimension> told, @Nullable OrgId klass, Collection<UUID> schools);
}
