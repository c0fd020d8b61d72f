package org.nuanyang.care.preview;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuanyang.calendar.SchoolYear;
import org.nuanyang.care.CareDuty;
import org.nuanyang.care.CareDutyId;
import org.nuanyang.care.Cohort.Span;
import org.nuanyang.care.OwedBy;
import org.nuanyang.care.Season;
import org.nuanyang.care.rule.Circumstances;
import org.nuanyang.care.rule.Circumstances.Paired;
import org.nuanyang.care.rule.Circumstances.Place;
import org.nuanyang.care.rule.RuleBook;
import org.nuanyang.care.rule.SchoolTime;

/** How often a week a duty asks for a child who is in care for a whole school year: what the rule book owes, by the weeks of its season. */
final class Rates {
    private static final UUID SOMEBODY = new UUID(0, 0);

    private final SchoolTime time;
    private final SchoolYear year;
    private final Map<Key, Double> known = new HashMap<>();

    private record Key(CareDutyId duty, UUID school) {}

    Rates(SchoolTime time, SchoolYear year) {
        this.time = time;
        this.year = year;
    }

    double of(CareDuty duty, UUID school) {
        return known.computeIfAbsent(new Key(duty.id(), school), _ -> worked(duty, school));
    }

    /** A vacation's duties take their time then, all others in the weeks in which is taught. */
    static boolean inVacation(CareDuty duty) {
        var season = duty.cadence().season();
        return season != Season.TEACHING && season != Season.ALL_YEAR;
    }

    private double worked(CareDuty duty, UUID school) {
        long weeks = weeks(inVacation(duty) ? duty.cadence().season() : Season.TEACHING, school);
        if (weeks == 0) return 0;
        var always = new Span(year.from(), year.until().plusDays(1));
        var child = new Circumstances(year.from().minusYears(10).plusDays(30), List.of(always), List.of(new Place(school, null, always)),
                duty.owedBy() == OwedBy.HELPER ? List.of(new Paired(SOMEBODY, SOMEBODY, always)) : List.of(), List.of(), Map.of(duty.cohort(), List.of(always)));
        var wholeYear = new CareDuty(duty.id(), duty.school(), duty.matter(), duty.fulfilledBy(), duty.owedBy(), duty.cadence(), duty.cohort(),
                duty.minutes(), year.from(), null);
        int owed = RuleBook.quotas(wholeYear, child, time, year.until()).stream().mapToInt(quota -> quota.owed()).sum();
        return (double) owed / weeks;
    }

    private long weeks(Season season, UUID school) {
        var days = time.days(season, school);
        return year.from().datesUntil(year.until().plusDays(1)).filter(days::holds).map(Rates::monday).distinct().count();
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
