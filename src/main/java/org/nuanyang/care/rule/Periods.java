package org.nuanyang.care.rule;

import static java.time.temporal.TemporalAdjusters.firstDayOfYear;
import static java.time.temporal.TemporalAdjusters.lastDayOfMonth;
import static java.time.temporal.TemporalAdjusters.lastDayOfYear;
import static java.time.temporal.TemporalAdjusters.previousOrSame;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.calendar.Festival;
import org.nuanyang.calendar.SchoolYear;
import org.nuanyang.care.Cadence;

/** The periods of a cadence, whole: those that meet a time, in order. */
final class Periods {
    /** The moon is slow to ask. */
    private static final Map<Integer, List<Festival.Date>> FESTIVALS = new ConcurrentHashMap<>();
    private static final int MONTHS_IN_A_QUARTER = 3;

    private Periods() {}

    /**
     * @param birth for birthdays; null when the day is not known, and then there are none
     * @param until those that begin later are left out
     */
    static List<Period> of(Cadence cadence, SchoolTime time, @Nullable LocalDate birth, LocalDate from, LocalDate until) {
        return switch (cadence.per()) {
            case DAY -> row(from, until, day -> day, day -> day);
            case WEEK -> row(from, until, Periods::monday, monday -> monday.plusDays(6));
            case MONTH -> row(from, until, day -> day.withDayOfMonth(1), first -> first.with(lastDayOfMonth()));
            case QUARTER -> row(from, until, Periods::quarter, first -> first.plusMonths(MONTHS_IN_A_QUARTER).minusDays(1));
            case TERM -> meeting(time.terms(), from, until);
            case VACATION -> meeting(time.vacations(), from, until);
            case SCHOOL_YEAR -> row(from, until, day -> SchoolYear.of(day).from(), first -> SchoolYear.of(first).until());
            case PROGRAMME_YEAR -> row(from, until, day -> day.with(firstDayOfYear()), first -> first.with(lastDayOfYear()));
            case BIRTHDAY -> birthdays(birth, from, until);
            case FESTIVAL -> festivals(cadence.festival(), from, until);
        };
    }

    private static List<Period> row(LocalDate from, LocalDate until, UnaryOperator<LocalDate> first, UnaryOperator<LocalDate> last) {
        var periods = new ArrayList<Period>();
        for (var begin = first.apply(from); !begin.isAfter(until); begin = periods.getLast().until().plusDays(1)) {
            periods.add(new Period(begin, last.apply(begin)));
        }
        return periods;
    }

    private static List<Period> meeting(List<Period> all, LocalDate from, LocalDate until) {
        return all.stream().filter(period -> period.meets(from, until)).toList();
    }

    /** Who was born on 29 February has the birthday on the 28th in common years: in the month, and never late. */
    private static List<Period> birthdays(@Nullable LocalDate birth, LocalDate from, LocalDate until) {
        if (birth == null) return List.of();
        return IntStream.rangeClosed(Math.max(from.getYear(), birth.getYear() + 1), until.getYear()).mapToObj(birth::withYear)
                .map(day -> new Period(day, day)).filter(day -> day.meets(from, until)).toList();
    }

    private static List<Period> festivals(@Nullable Festival festival, LocalDate from, LocalDate until) {
        return IntStream.rangeClosed(from.getYear(), until.getYear()).boxed().flatMap(year -> FESTIVALS.computeIfAbsent(year, Festival::of).stream())
                .filter(date -> date.festival() == festival).map(date -> new Period(date.day(), date.day()))
                .filter(day -> day.meets(from, until)).toList();
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(previousOrSame(DayOfWeek.MONDAY));
    }

    private static LocalDate quarter(LocalDate day) {
        return day.withMonth((day.getMonthValue() - 1) / MONTHS_IN_A_QUARTER * MONTHS_IN_A_QUARTER + 1).withDayOfMonth(1);
    }
}
