package org.nuanyang.risk.plan.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.risk.plan.IndividualPlan;
import org.nuanyang.risk.plan.PlanId;
import org.nuanyang.risk.plan.PlanWriting;
import org.nuanyang.risk.plan.Plans;
import org.nuanyang.risk.plan.text.PlanState;
import org.nuanyang.risk.plan.text.PlanVersion;
import org.nuanyang.roster.ChildAccess;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildId;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The plan of one child: shown and written. */
@Controller
@RequestMapping("/children/{childId}/plan")
class PlanController {
    private static final int MORE = 3;

    private final Plans plans;
    private final PlanWriting writing;
    private final PlanPages pages;
    private final ChildAccess children;

    PlanController(Plans plans, PlanWriting writing, PlanPages pages, ChildAccess children) {
        this.plans = plans;
        this.writing = writing;
        this.pages = pages;
        this.children = children;
    }

    @GetMapping
    ModelAndView show(@PathVariable ChildId childId, @RequestParam(required = false) @Nullable PlanId of, @RequestParam(required = false) @Nullable Integer version, Viewer viewer) {
        return Show.page("risk/plan/web/plan", pages.page(childId, of, version, Problems.NONE, "", viewer));
    }

    /** A new plan, the draft of one, or an amendment of the one that holds. */
    @GetMapping("/edit")
    ModelAndView edit(@PathVariable ChildId childId, Viewer viewer) {
        var file = children.file(childId, Act.ASSESS, viewer);
        var live = plans.live(file, viewer);
        if (live.flatMap(IndividualPlan::open).filter(version -> version.state() == PlanState.SUBMITTED).isPresent()) return Show.redirect("/children/" + childId + "/plan");
        return Show.page("risk/plan/web/edit", form(file, live.map(PlanController::form).orElseGet(PlanForm::begin), 1, Problems.NONE, viewer));
    }

    @PostMapping
    ModelAndView write(@PathVariable ChildId childId, @ModelAttribute PlanForm typed, BindingResult errors, Viewer viewer, RedirectAttributes next) {
        var file = children.file(childId, Act.ASSESS, viewer);
        var form = errors.hasErrors() ? typed : typed.compact();
        if (form.then() == PlanForm.Then.MORE) return Show.page("risk/plan/web/edit", form(file, form, MORE, Problems.of(errors), viewer));
        var doers = pages.doers(file, viewer);
        var problems = errors.hasErrors() ? Problems.of(errors) : form.missing(Problems.NONE, doers);
        if (problems.isEmpty()) problems = said(writing.write(childId, form.base(), form.text(doers), form.then() == PlanForm.Then.SUBMIT, viewer), problems);
        if (!problems.isEmpty()) return Show.again("risk/plan/web/edit", form(file, form, 1, problems, viewer));
        Notice.done(next, form.then() == PlanForm.Then.SUBMIT ? "risk.plan.submitted" : "risk.plan.saved", file.name());
        return Show.redirect("/children/" + childId + "/plan");
    }

    static Problems said(Map<String, Refusal> refused, Problems problems) {
        var all = problems;
        for (var each : refused.entrySet()) all = each.getKey().isEmpty() ? all.with(each.getValue()) : all.with(each.getKey(), each.getValue());
        return all;
    }

    private static PlanForm form(IndividualPlan live) {
        return live.open().map(open -> PlanForm.of(live.id(), open, false)).orElseGet(() -> PlanForm.of(live.id(), live.approved().orElseThrow(NotFound::new), true));
    }

    private PlanFormPage form(ChildFile file, PlanForm form, int room, Problems problems, Viewer viewer) {
        var comment = plans.live(file, viewer).filter(plan -> plan.open().map(PlanVersion::state).filter(state -> state == PlanState.RETURNED).isPresent())
                .flatMap(PlanPages::comment).orElse(null);
        return new PlanFormPage(file, form, pages.doers(file, viewer), comment, room, problems);
    }
}
