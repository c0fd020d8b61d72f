package org.nuanyang.risk.harm.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.risk.harm.HarmChildren;
import org.nuanyang.risk.harm.HarmReports;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Starting a report: one of nine situations is pressed, and its clocks run. Everything else can be told afterwards. */
@Controller
class HarmStartController {
    private final HarmReports reports;
    private final HarmChildren children;

    HarmStartController(HarmReports reports, HarmChildren children) {
        this.reports = reports;
        this.children = children;
    }

    @GetMapping("/risk/reports/new")
    ModelAndView create(@ModelAttribute StartForm form, BindingResult errors, Viewer viewer) {
        return Show.page("risk/harm/web/start", page(form, null, Problems.NONE, viewer));
    }

    /** A post: a child's name does not belong into an address. */
    @PostMapping("/risk/reports/search")
    ModelAndView search(@ModelAttribute StartForm form, BindingResult errors, Viewer viewer) {
        var problems = Problems.NONE;
        if (form.school() == null) problems = problems.with("school", Refusal.of("risk.harm.start.school-missing"));
        if (form.name().isEmpty()) problems = problems.with("name", Refusal.of("risk.harm.start.name-missing"));
        if (!problems.isEmpty()) return Show.again("risk/harm/web/start", page(form, null, problems, viewer));
        var found = children.called(new OrgId(form.school()), form.name(), viewer).stream()
                .map(seat -> new Option(seat.child().toString(), form.name() + " · " + children.place(seat.school(), seat.klass()))).toList();
        return Show.page("risk/harm/web/start", page(form, found, Problems.NONE, viewer));
    }

    @PostMapping("/risk/reports")
    ModelAndView start(@ModelAttribute StartForm form, BindingResult errors, Viewer viewer, RedirectAttributes next) {
        if (form.situation() == null) return Show.again("risk/harm/web/start", page(form, null, Problems.of(Refusal.of("risk.harm.start.situation-missing")), viewer));
        var id = reports.start(form.told(form.situation()), viewer);
        Notice.done(next, "risk.harm.started");
        return Show.redirect("/risk/reports/" + id);
    }

    private StartPage page(StartForm form, @Nullable List<Option> found, Problems problems, Viewer viewer) {
        if (!HarmReports.mayStart(viewer)) throw new NotFound();
        var known = form.child() == null || found != null ? null : children.words(form.child(), viewer).orElseThrow(NotFound::new);
        var schools = children.schools(viewer).stream().map(school -> new Option(school.toString(), children.place(school, null))).toList();
        return new StartPage(form, known, schools, found, problems);
    }
}
