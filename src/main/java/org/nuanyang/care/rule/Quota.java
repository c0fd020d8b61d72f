package org.nuanyang.care.rule;

import java.time.LocalDate;
import org.nuanyang.care.CareDutyId;

/**
 * What is owed for one child under one duty in one period, or in the part of it for which one school or pairing answers.
 *
 * @param coversFrom the parts of a period share its days out among them, so that a record counts for one
 * @param makeupUntil the last day on which something done still counts; for a part that another follows its own last day
 * @param owed where it is excused, what would have been owed
 * @param done all that was done, be it more than was owed
 */
public record Quota(CareDutyId duty, Period period, LocalDate coversFrom, LocalDate coversUntil, LocalDate makeupUntil, Seat seat,
        int owed, boolean excused, int done) {

    boolean covers(LocalDate day) {
        return !day.isBefore(coversFrom) && !day.isAfter(coversUntil);
    }

    /** Something done on this day may count for it. */
    boolean takes(LocalDate day) {
        return !day.isBefore(coversFrom) && !day.isAfter(makeupUntil);
    }

    public Quota done(int times) {
        return new Quota(duty, period, coversFrom, coversUntil, makeupUntil, seat, owed, excused, times);
    }
}
