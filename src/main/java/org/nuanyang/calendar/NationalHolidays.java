package org.nuanyang.calendar;

import com.tyme.holiday.LegalHoliday;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.calendar.CalendarEntry.Kind;
import org.nuanyang.common.Ids;

/** 国务院办公厅 announces each year's holidays in the autumn before; a year not announced yet has none here. */
final class NationalHolidays {
    private NationalHolidays() {}

    /** A proposal: the county decides. */
    static List<CalendarEntry> between(LocalDate from, LocalDate until) {
        var entries = new ArrayList<CalendarEntry>();
        for (var day = from; !day.isAfter(until); day = day.plusDays(1)) {
            var legal = LegalHoliday.fromYmd(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
            if (legal == null) continue;
            if (legal.isWork()) entries.add(new CalendarEntry(Ids.next(), null, Kind.MAKE_UP, legal.getName(), day, day));
            else extend(entries, legal.getName(), day);
        }
        return entries;
    }

    private static void extend(List<CalendarEntry> entries, String name, LocalDate day) {
        var last = entries.stream().filter(each -> each.kind() == Kind.HOLIDAY).reduce((_, later) -> later).orElse(null);
        if (!goesOn(last, name, day)) {
            entries.add(new CalendarEntry(Ids.next(), null, Kind.HOLIDAY, name, day, day));
            return;
        }
        entries.remove(last);
        entries.add(new CalendarEntry(last.id(), null, Kind.HOLIDAY, last.name(), last.from(), day));
    }

    private static boolean goesOn(@Nullable CalendarEntry last, String name, LocalDate day) {
        return last != null && last.until().plusDays(1).equals(day) && last.name().equals(name);
    }
}
