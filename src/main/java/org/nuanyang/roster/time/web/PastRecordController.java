package org.nuanyang.roster.time.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Refusal;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.time.PastRecords;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A file as it was recorded on a past day. */
@Controller
class PastRecordController {
    private static final String TEMPLATE = "roster/time/web/as-of";

    private final PastRecords records;
    private final Orgs orgs;

    PastRecordController(PastRecords records, Orgs orgs) {
        this.records = records;
        this.orgs = orgs;
    }

    @GetMapping("/children/{childId}/as-of")
    ModelAndView show(@PathVariable ChildId childId, @RequestParam(required = false) @Nullable String on, Viewer viewer) {
        var today = orgs.today();
        var typed = on == null || on.isBlank() ? today.toString() : on.strip();
        var problems = problems(typed, today);
        var day = problems.isEmpty() ? LocalDate.parse(typed) : today;
        var file = records.on(childId, day, viewer);
        if (!problems.isEmpty()) return Show.again(TEMPLATE, new PastRecordPage(childId, typed, today, null, problems));
        return Show.page(TEMPLATE, new PastRecordPage(childId, typed, today, file.orElse(null), Problems.NONE));
    }

    private static Problems problems(String typed, LocalDate today) {
        try {
            return LocalDate.parse(typed).isAfter(today) ? Problems.NONE.with("on", Refusal.of("roster.roll.to-come", today.toString())) : Problems.NONE;
        } catch (DateTimeParseException unreadable) {
            return Problems.NONE.with("on", Refusal.of("roster.roll.unreadable", typed));
        }
    }
}
