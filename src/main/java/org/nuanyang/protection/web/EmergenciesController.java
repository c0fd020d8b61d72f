package org.nuanyang.protection.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.protection.ApprovalDesk;
import org.nuanyang.protection.Approvals;
import org.nuanyang.protection.Decisions;
import org.nuanyang.protection.Emergencies;
import org.nuanyang.protection.pupil.Pupils;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 紧急查看: opening a child's file without a duty towards the child, and the list of those that were opened. */
@Controller
class EmergenciesController {
    private final Emergencies emergencies;
    private final EmergencyPages pages;
    private final Decisions decisions;
    private final Pupils pupils;
    private final Orgs orgs;
    private final Wording wording;

    EmergenciesController(Emergencies emergencies, EmergencyPages pages, Decisions decisions, Pupils pupils, Orgs orgs, Wording wording) {
        this.emergencies = emergencies;
        this.pages = pages;
        this.decisions = decisions;
        this.pupils = pupils;
        this.orgs = orgs;
        this.wording = wording;
    }

    @GetMapping("/emergencies")
    ModelAndView index(@RequestParam(defaultValue = "1") int page, Viewer viewer) {
        if (!Approvals.mayAsk(viewer) && !ApprovalDesk.answersAnywhere(viewer)) throw new NotFound();
        return Show.page("protection/web/emergencies", pages.list(emergencies.of(viewer, false, page), viewer));
    }

    @GetMapping("/emergencies/new")
    ModelAndView create(@ModelAttribute EmergencyForm form, BindingResult errors, Viewer viewer) {
        return Show.page("protection/web/open", page(form, null, Problems.NONE, viewer));
    }

    /** A post, since each question is written into the log, and a name does not belong into an address. */
    @PostMapping("/emergencies/search")
    ModelAndView search(@ModelAttribute EmergencyForm form, BindingResult errors, Viewer viewer) {
        var problems = Problems.of(errors);
        if (form.school() == null) problems = problems.with("school", Refusal.of("protection.emergency.school-missing"));
        if (form.name().isEmpty()) problems = problems.with("name", Refusal.of("protection.emergency.name-missing"));
        if (!problems.isEmpty()) return Show.again("protection/web/open", page(form, null, problems, viewer));
        var found = emergencies.lookFor(new OrgId(form.school()), form.name(), viewer).stream()
                .map(each -> new Option(each.child().toString(), form.name() + " · " + wording.place(each.school(), each.klass()))).toList();
        return Show.page("protection/web/open", page(form, found, Problems.NONE, viewer));
    }

    @PostMapping("/emergencies")
    ModelAndView open(@ModelAttribute EmergencyForm form, BindingResult errors, Viewer viewer, RedirectAttributes next) {
        if (form.child() == null) return Show.again("protection/web/open", page(form, null, Problems.NONE.with("name", Refusal.of("protection.emergency.child-missing")), viewer));
        var opened = emergencies.open(form.child(), form.reason(), viewer);
        if (opened.id() == null) {
            var problems = Problems.NONE;
            for (var refusal : opened.objections()) problems = problems.with("reason", refusal);
            var again = List.of(new Option(form.child().toString(), form.name()));
            return Show.again("protection/web/open", page(form, form.name().isEmpty() ? null : again, problems, viewer));
        }
        Notice.done(next, "protection.emergency.opened");
        return Show.redirect("/children/" + form.child());
    }

    private OpenPage page(EmergencyForm form, @Nullable List<Option> found, Problems problems, Viewer viewer) {
        if (!Approvals.mayAsk(viewer)) throw new NotFound();
        var child = form.child() == null || found != null ? null : pupils.get(form.child(), Act.LIST, viewer);
        return new OpenPage(form, child == null ? null : child.name(), schools(viewer), found, decisions.today(viewer).emergencyHours(), problems);
    }

    private List<Option> schools(Viewer viewer) {
        var own = emergencies.schools(viewer);
        return orgs.schools(viewer.county()).stream().filter(school -> own.contains(school.id())).map(school -> new Option(school.id().toString(), school.name())).toList();
    }
}
