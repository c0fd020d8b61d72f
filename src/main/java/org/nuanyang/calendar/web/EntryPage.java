package org.nuanyang.calendar.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Org;
import org.nuanyang.calendar.CalendarEntry;
import org.nuanyang.common.Words;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;

/** @param school whose own day it is; null for the county */
public record EntryPage(EntryForm form, @Nullable Org school, Problems problems) {
    public String lead() {
        return school == null ? Words.say("calendar.entry.lead.county") : Words.say("calendar.entry.lead.school", school.name());
    }

    public List<Option> kinds() {
        return Option.all(CalendarEntry.Kind.class);
    }

    public String backUrl() {
        return "/calendar" + (school == null ? "" : "?school=" + school.id());
    }
}
