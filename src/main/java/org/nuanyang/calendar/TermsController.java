package org.nuanyang.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 学期: the terms of a school year. For administrators, as all that lies below /bureau. */
@Controller
class TermsController {
    private final Terms terms;
    private final Clock clock;

    TermsController(Terms terms, Clock clock) {
        this.terms = terms;
        this.clock = clock;
    }

    @GetMapping("/bureau/terms")
    ModelAndView index() {
        return Show.redirect("/bureau/terms/" + SchoolYear.of(LocalDate.now(clock)).starts());
    }

    @GetMapping("/bureau/terms/{year}")
    ModelAndView show(@PathVariable int year, Viewer viewer) {
        var kept = terms.of(viewer.county(), schoolYear(year));
        var shown = kept.size() == 2 ? kept : Terms.usual(schoolYear(year));
        return Show.page("calendar/terms", page(year, TermsForm.of(shown), Problems.NONE, kept.size() == 2));
    }

    @PostMapping("/bureau/terms/{year}")
    ModelAndView set(@PathVariable int year, TermsForm form, BindingResult errors, Viewer viewer, RedirectAttributes next) {
        var problems = form.missing(Problems.of(errors));
        if (problems.isEmpty())
            for (var refusal : terms.set(form.first(schoolYear(year)), form.second(schoolYear(year)), viewer)) problems = problems.with(refusal);
        if (!problems.isEmpty()) return Show.again("calendar/terms", page(year, form, problems, true));
        Notice.done(next, "calendar.terms.set", schoolYear(year).label());
        return Show.redirect("/bureau/terms/" + year);
    }

    private TermsPage page(int year, TermsForm form, Problems problems, boolean kept) {
        var now = SchoolYear.of(LocalDate.now(clock)).starts();
        var years = Stream.of(now - 1, now, now + 1).map(SchoolYear::new).toList();
        return new TermsPage(schoolYear(year), years, form, problems, kept);
    }

    private static SchoolYear schoolYear(int year) {
        if (year < 1990 || year > 2100) throw new NotFound();
        return new SchoolYear(year);
    }
}
