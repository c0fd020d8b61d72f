package org.nuanyang.care.queue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;
import org.nuanyang.care.CareDutyId;

/**
 * What the queue looks at; null does not narrow.
 *
 * @param person who answers for it
 * @param since missed periods are counted from those that began on this day
 * @param until when told, nothing but what was missed of the periods that ended between {@code since} and this day
 * @param on the day at which it looks
 */
public record QueueFilter(@Nullable OrgId school, @Nullable OrgId klass, @Nullable AccountId person, @Nullable CareDutyId duty, LocalDate since, @Nullable LocalDate until,
        LocalDate on) {
    /** What is open on the day, or was missed since then, has begun within a year before: no period is longer. */
    LocalDate reach() {
        return (since.isBefore(on) ? since : on).minusYears(1);
    }

    public QueueFilter person(AccountId only) {
        return new QueueFilter(school, klass, only, duty, since, until, on);
    }
}
