package org.nuanyang.pairing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.roster.ChildId;

/**
 * A child is 重点帮扶对象 from a day until a day, for a reason.
 *
 * @param until the first day after; null while it holds
 */
public record KeyMark(ChildId child, LocalDate from, @Nullable LocalDate until, String reason, @Nullable AccountId by, @Nullable String unmarkedFor) {
    @Override
    public String toString() {
        return "KeyMark " + child;
    }
}
