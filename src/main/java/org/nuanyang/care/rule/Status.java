package org.nuanyang.care.rule;

import java.time.LocalDate;

/**
 * How a quota stands on a day. That time passes needs no write: this is a comparison with the day, here and, in the same
 * order, in the database ({@code care.status_on}).
 */
public enum Status {
    FULFILLED, EXCUSED, COMING, DUE, MISSED;

    public static Status of(int owed, int done, boolean excused, LocalDate coversFrom, LocalDate makeupUntil, LocalDate on) {
        if (done >= owed) return FULFILLED;
        if (excused) return EXCUSED;
        if (on.isBefore(coversFrom)) return COMING;
        return on.isAfter(makeupUntil) ? MISSED : DUE;
    }

    public static Status of(Quota quota, LocalDate on) {
        return of(quota.owed(), quota.done(), quota.excused(), quota.coversFrom(), quota.makeupUntil(), on);
    }
}
