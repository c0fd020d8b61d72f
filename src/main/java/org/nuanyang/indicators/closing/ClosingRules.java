package org.nuanyang.indicators.closing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Refusal;

/**
 * How a county closes.
 *
 * @param from the first day of the first month that is closed; null as long as the county has not begun
 * @param monthDay the day of the next month by which schools have submitted; a term goes with its last month
 * @param classDays by how many days classes are earlier than their school
 * @param version 0 before the first decision
 */
public record ClosingRules(@Nullable LocalDate from, int monthDay, int classDays, int version) {
    public static final ClosingRules USUAL = new ClosingRules(null, 5, 2, 0);

    public boolean begun() {
        return from != null;
    }

    /** The last day on which a school's figures are in time. */
    public LocalDate dueOfSchool(Period period) {
        return period.lastMonth().plusMonths(1).atDay(monthDay);
    }

    /** Never before the period is over. */
    public LocalDate dueOfClass(Period period) {
        var due = dueOfSchool(period).minusDays(classDays);
        return due.isBefore(period.opensOn()) ? period.opensOn() : due;
    }

    public LocalDate due(Period period, boolean school) {
        return school ? dueOfSchool(period) : dueOfClass(period);
    }

    List<Refusal> objections(LocalDate today) {
        var all = new ArrayList<Refusal>();
        if (from != null && from.getDayOfMonth() != 1) all.add(Refusal.of("indicators.closing.rules.object.first", from.toString()));
        if (from != null && from.isAfter(today.plusYears(1))) all.add(Refusal.of("indicators.closing.rules.object.far", from.toString()));
        if (from != null && from.isBefore(today.minusYears(2))) all.add(Refusal.of("indicators.closing.rules.object.old", from.toString()));
        if (monthDay < 1 || monthDay > 28) all.add(Refusal.of("indicators.closing.rules.object.month-day", monthDay));
        if (classDays < 0 || classDays > 10) all.add(Refusal.of("indicators.closing.rules.object.class-days", classDays));
        return all;
    }
}
