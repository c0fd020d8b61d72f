package org.nuanyang.care.queue;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;
import org.nuanyang.calendar.SchoolYear;
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
    /** What can be open on the day has begun by then: with the school year, or with the civil year in which a county plans. */
    LocalDate reach() {
        if (until != null) return since.minusYears(1);
        return Stream.of(since, SchoolYear.of(on).from(), on.withDayOfYear(1)).min(Comparator.naturalOrder()).orElseThrow();
    }

    public QueueFilter person(AccountId only) {
        return new QueueFilter(school, klass, only, duty, since, until, on);
    }
}
