package org.nuanyang.roster.going.web;

import java.util.Map;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.calendar.SchoolYear;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.roster.going.NewYear;
import org.nuanyang.roster.going.YearOutcome;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 学年升级: what the new year brings to each class, done in one go, and taken back. */
@Controller
@RequestMapping("/schools/{schoolId}/new-year")
class NewYearController {
    private static final String TEMPLATE = "roster/going/web/new-year";

    private final NewYear newYear;
    private final Orgs orgs;

    NewYearController(NewYear newYear, Orgs orgs) {
        this.newYear = newYear;
        this.orgs = orgs;
    }

    @GetMapping
    ModelAndView index(@PathVariable OrgId schoolId, Viewer viewer) {
        return Show.redirect("/schools/" + schoolId + "/new-year/" + newYear.likely(schoolId, viewer).starts());
    }

    @GetMapping("/{year}")
    ModelAndView show(@PathVariable OrgId schoolId, @PathVariable int year, Viewer viewer) {
        return Show.page(TEMPLATE, page(schoolId, year, YearForm.EMPTY, Problems.NONE, viewer));
    }

    @PostMapping("/{year}")
    ModelAndView run(
            @PathVariable OrgId schoolId, @PathVariable int year, @RequestParam Map<String, String> typed, Viewer viewer, RedirectAttributes next) {
        var form = new YearForm(typed);
        var problems = form.problems();
        if (problems.isEmpty()) {
            switch (newYear.run(schoolId, schoolYear(year), form.order(), viewer)) {
                case YearOutcome.Done(var run) -> {
                    Notice.done(next, "roster.year.done", run.year().label());
                    return Show.redirect("/schools/" + schoolId + "/new-year/" + year);
                }
                case YearOutcome.Refused(var reasons) -> problems = Problems.of(reasons.toArray(Refusal[]::new));
            }
        }
        return Show.again(TEMPLATE, page(schoolId, year, form, problems, viewer));
    }

    @GetMapping("/{year}/undo")
    ModelAndView ask(@PathVariable OrgId schoolId, @PathVariable int year, Viewer viewer) {
        var page = page(schoolId, year, YearForm.EMPTY, Problems.NONE, viewer);
        if (page.plan().done() == null) throw new NotFound();
        return Show.page("roster/going/web/new-year-undo", page);
    }

    @PostMapping("/{year}/undo")
    ModelAndView undo(@PathVariable OrgId schoolId, @PathVariable int year, Viewer viewer, RedirectAttributes next) {
        var obstacles = newYear.undo(schoolId, schoolYear(year), viewer);
        if (!obstacles.isEmpty()) {
            return Show.again("roster/going/web/new-year-undo",
                    page(schoolId, year, YearForm.EMPTY, Problems.of(obstacles.toArray(Refusal[]::new)), viewer));
        }
        Notice.done(next, "roster.year.undone", schoolYear(year).label());
        return Show.redirect("/schools/" + schoolId + "/new-year/" + year);
    }

    private NewYearPage page(OrgId school, int year, YearForm form, Problems problems, Viewer viewer) {
        var plan = newYear.plan(school, schoolYear(year), viewer);
        return new NewYearPage(plan, form, orgs.schools(viewer.county()), problems);
    }

    static SchoolYear schoolYear(int year) {
        if (year < 1990 || year > 2100) throw new NotFound();
        return new SchoolYear(year);
    }
}
