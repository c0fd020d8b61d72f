package org.nuanyang.care.queue;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.ClassYear;

/**
 * One school, class, person or duty with what it is behind.
 *
 * @param key of the school, class or duty, or the account
 * @param person who answers for it, when the queue is by person; null where nobody holds the post
 * @param name of the person or the school
 * @param waiting what can still be done in time, for so many children
 * @param missed periods that have passed
 * @param last the share of the last period that has closed, {@code now} of the one that runs
 */
public record QueueLine(
        @Nullable UUID key, @Nullable AccountId person, @Nullable String name, @Nullable DutyName duty, @Nullable UUID school, @Nullable String schoolName,
        @Nullable UUID klass, @Nullable ClassYear classYear, long waiting, long waitingChildren, long missed, long missedChildren, Share last, Share now) {

    public long behind() {
        return waiting + missed;
    }

    QueueLine named(@Nullable String told) {
        return new QueueLine(key, person, told, duty, school, schoolName, klass, classYear, waiting, waitingChildren, missed, missedChildren, last, now);
    }
}
