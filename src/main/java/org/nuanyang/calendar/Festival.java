package org.nuanyang.calendar;

import com.tyme.lunar.LunarDay;
import com.tyme.solar.SolarDay;
import com.tyme.solar.SolarTerm;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** The festivals on which somebody keeps a child company: of the lunar year, of the sun, of the civil calendar. */
public enum Festival {
    NEW_YEAR(year -> LocalDate.of(year, 1, 1)),
    LABA(year -> lunar(year, 12, 8)),
    NEW_YEARS_EVE(year -> lunar(year, 1, 1).minusDays(1)),
    SPRING_FESTIVAL(year -> lunar(year, 1, 1)),
    LANTERN_FESTIVAL(year -> lunar(year, 1, 15)),
    WOMENS_DAY(year -> LocalDate.of(year, 3, 8)),
    QINGMING(year -> day(SolarTerm.fromName(year, "清明").getSolarDay())),
    LABOUR_DAY(year -> LocalDate.of(year, 5, 1)),
    MOTHERS_DAY(year -> sunday(year, Month.MAY, 2)),
    CHILDRENS_DAY(year -> LocalDate.of(year, 6, 1)),
    DRAGON_BOAT_FESTIVAL(year -> lunar(year, 5, 5)),
    FATHERS_DAY(year -> sunday(year, Month.JUNE, 3)),
    MID_AUTUMN_FESTIVAL(year -> lunar(year, 8, 15)),
    TEACHERS_DAY(year -> LocalDate.of(year, 9, 10)),
    NATIONAL_DAY(year -> LocalDate.of(year, 10, 1)),
    DOUBLE_NINTH_FESTIVAL(year -> lunar(year, 9, 9));

    /** A festival on its day. */
    public record Date(Festival festival, LocalDate day) {}

    private final IntFunction<LocalDate> inTheYear;

    Festival(IntFunction<LocalDate> inTheYear) {
        this.inTheYear = inTheYear;
    }

    /** Reckoned once: the moon's way is not looked up at each Today. */
    private static final Map<Integer, List<Date>> RECKONED = new ConcurrentHashMap<>();

    /** All that fall into a civil year, in order: the twelfth lunar month often reaches into the next one. */
    public static List<Date> of(int year) {
        return RECKONED.computeIfAbsent(year, Festival::reckoned);
    }

    private static List<Date> reckoned(int year) {
        return Arrays.stream(values())
                .flatMap(each -> Stream.of(year - 1, year).map(each.inTheYear::apply).filter(day -> day.getYear() == year)
                        .map(day -> new Date(each, day)))
                .sorted(Comparator.comparing(Date::day)).toList();
    }

    private static LocalDate lunar(int year, int month, int day) {
        return day(LunarDay.fromYmd(year, month, day).getSolarDay());
    }

    static LocalDate day(SolarDay day) {
        return LocalDate.of(day.getYear(), day.getMonth(), day.getDay());
    }

    private static LocalDate sunday(int year, Month month, int which) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(which, DayOfWeek.SUNDAY));
    }
}
