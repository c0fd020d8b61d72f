package org.nuanyang.calendar.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Org;
import org.nuanyang.access.Viewer;
import org.nuanyang.calendar.CalendarEntry;
import org.nuanyang.calendar.SchoolCalendar;
import org.nuanyang.calendar.SchoolYear;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Words;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is entered into the calendar, for the county or for a school. */
@Controller
class EntriesController {
    private final SchoolCalendar calendar;
    private final CalendarSchools schools;

    EntriesController(SchoolCalendar calendar, CalendarSchools schools) {
        this.calendar = calendar;
        this.schools = schools;
    }

    @GetMapping("/calendar/entries/new")
    ModelAndView form(@RequestParam(required = false) @Nullable String school, Viewer viewer) {
        var kept = kept(school, viewer);
        return Show.page("calendar/web/entry", new EntryPage(new EntryForm(school, CalendarEntry.Kind.HOLIDAY, null, null, null), kept, Problems.NONE));
    }

    @PostMapping("/calendar/entries")
    ModelAndView create(EntryForm form, BindingResult errors, Viewer viewer, RedirectAttributes next) {
        var kept = kept(form.school(), viewer);
        var problems = form.missing(Problems.of(errors));
        if (problems.isEmpty()) {
            for (var refusal : calendar.add(form.entry(kept == null ? null : kept.id()), viewer)) problems = problems.with(refusal);
        }
        if (!problems.isEmpty()) return Show.again("calendar/web/entry", new EntryPage(form, kept, problems));
        Notice.done(next, "calendar.entry.entered", form.name());
        return Show.redirect("/calendar?month=" + YearMonth.from(form.from()) + "&school=" + (kept == null ? "" : kept.id()));
    }

    @PostMapping("/calendar/entries/{id}/removal")
    ModelAndView remove(@PathVariable UUID id, @RequestParam YearMonth month, Viewer viewer, RedirectAttributes next) {
        var entry = calendar.remove(id, viewer);
        Notice.done(next, "calendar.entry.removed", entry.name(), Words.say(entry.kind()));
        return Show.redirect("/calendar?month=" + month + "&school=" + (entry.school() == null ? "" : entry.school()));
    }

    @GetMapping("/calendar/proposals/{year}")
    ModelAndView proposals(@PathVariable int year, Viewer viewer) {
        if (!calendar.mayKeep(null, viewer)) throw new NotFound();
        var schoolYear = schoolYear(year);
        return Show.page("calendar/web/proposals", new ProposalsPage(schoolYear, calendar.proposed(viewer.county(), schoolYear)));
    }

    @PostMapping("/calendar/proposals/{year}")
    ModelAndView adopt(
            @PathVariable int year, @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable List<LocalDate> from,
            Viewer viewer, RedirectAttributes next) {
        int adopted = calendar.adopt(schoolYear(year), from == null ? List.of() : from, viewer);
        Notice.done(next, "calendar.proposals.adopted", adopted);
        return Show.redirect(adopted == 0 ? "/calendar/proposals/" + year : "/calendar");
    }

    /** The school whose own days the viewer keeps, or null for the county's. */
    private @Nullable Org kept(@Nullable String school, Viewer viewer) {
        var org = school == null || school.isBlank() ? null : schools.chosen(school, schools.of(viewer));
        if (!calendar.mayKeep(org == null ? null : org.id(), viewer)) throw new NotFound();
        return org;
    }

    private static SchoolYear schoolYear(int year) {
        if (year < 1990 || year > 2100) throw new NotFound();
        return new SchoolYear(year);
    }
}
