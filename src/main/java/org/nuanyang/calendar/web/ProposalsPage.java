package org.nuanyang.calendar.web;

import java.util.List;
import org.nuanyang.calendar.CalendarEntry;
import org.nuanyang.calendar.SchoolYear;
import org.nuanyang.common.Words;

/** National holidays that the county has not entered. */
public record ProposalsPage(SchoolYear year, List<CalendarEntry> proposals) {
    public String url() {
        return "/calendar/proposals/" + year.starts();
    }

    public String words(CalendarEntry each) {
        var days = each.from().equals(each.until()) ? each.from().toString() : Words.say("calendar.from-until", each.from(), each.until());
        return Words.say(each.kind()) + " " + each.name() + " " + days;
    }
}
