package org.nuanyang.care.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a county sets for its records of care.
 *
 * @param closingDay after this day of the next month the records of a month are locked; 0 where they never are
 * @param graceDays so many days after the end of a period what is entered for it is not yet marked 补录
 * @param topics the chips of the forms in their order: see {@link TopicChip}
 * @param version of the row; 0 where the county has set nothing
 */
public record Settings(int closingDay, int graceDays, List<String> topics, int version) {
    /** What holds where a county has set nothing. */
    public static final Settings USUAL = new Settings(5, 3, TopicChip.USUAL, 0);

    public Settings {
        topics = List.copyOf(topics);
    }

    /** From when on a record of this day is locked; empty where records never are. */
    public Optional<LocalDate> lockedFrom(LocalDate recordDay) {
        return closingDay == 0 ? Optional.empty() : Optional.of(recordDay.withDayOfMonth(1).plusMonths(1).withDayOfMonth(closingDay).plusDays(1));
    }

    public boolean locked(LocalDate recordDay, LocalDate on) {
        return lockedFrom(recordDay).filter(from -> !on.isBefore(from)).isPresent();
    }

    /** 补录: what is entered so long after the end of the period (inclusive) that it counts for is marked as entered later. */
    public boolean late(LocalDate periodUntil, LocalDate enteredOn) {
        return enteredOn.isAfter(periodUntil.plusDays(graceDays));
    }
}
