package org.nuanyang.calendar;

import com.tyme.holiday.LegalHoliday;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 工作日, by which deadlines count: Monday to Friday but for the county's and the nation's holidays, and the days made up for. */
@Service
@Transactional(readOnly = true)
public class WorkingDays {
    /** No chain of holidays is longer. */
    private static final int ROOM = 30;

    private final EntrySql entries;

    WorkingDays(EntrySql entries) {
        this.entries = entries;
    }

    /** The last of so many working days after this one, which is not counted (民法典第二百零一条). */
    public LocalDate after(int county, LocalDate from, int days) {
        var known = entries.between(county, null, from, from.plusDays(3L * days + ROOM));
        var day = from;
        for (int left = days; left > 0;) {
            day = day.plusDays(1);
            if (works(day, known)) left--;
        }
        return day;
    }

    static boolean works(LocalDate day, List<CalendarEntry> known) {
        for (var kind : new CalendarEntry.Kind[] {CalendarEntry.Kind.MAKE_UP, CalendarEntry.Kind.HOLIDAY})
            if (known.stream().anyMatch(entry -> entry.kind() == kind && entry.holds(day))) return kind == CalendarEntry.Kind.MAKE_UP;
        var legal = LegalHoliday.fromYmd(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
        return legal != null ? legal.isWork() : day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
    }
}
