package org.nuanyang.care.quota;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.nuanyang.access.OrgId;
import org.nuanyang.calendar.SchoolCalendar;
import org.nuanyang.calendar.SchoolYear;
import org.nuanyang.calendar.Terms;
import org.nuanyang.care.rule.Days;
import org.nuanyang.care.rule.SchoolTime;
import org.springframework.stereotype.Component;

/** The calendar of a county as the rule book asks for it; a school's teaching days are read when it is first asked about. */
@Component
public class CountyTime {
    private final Terms terms;
    private final SchoolCalendar calendar;

    CountyTime(Terms terms, SchoolCalendar calendar) {
        this.terms = terms;
        this.calendar = calendar;
    }

    /** Of one thread: it keeps what it has read. */
    public SchoolTime of(int county, LocalDate from, LocalDate until) {
        Map<UUID, Days> known = new HashMap<>();
        var all = IntStream.rangeClosed(SchoolYear.of(from).starts() - 1, SchoolYear.of(until).starts() + 1).boxed()
                .flatMap(year -> terms.of(county, new SchoolYear(year)).stream()).toList();
        return new SchoolTime(all, school -> known.computeIfAbsent(school,
                each -> Days.of(calendar.teachingDays(county, new OrgId(each), from, until))));
    }
}
