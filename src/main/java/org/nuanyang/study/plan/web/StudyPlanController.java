package org.nuanyang.study.plan.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Refusal;
import org.nuanyang.roster.ChildId;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.nuanyang.study.Learner;
import org.nuanyang.study.plan.StudyPlan;
import org.nuanyang.study.plan.StudyPlanId;
import org.nuanyang.study.plan.StudyPlanning;
import org.nuanyang.study.plan.StudyPlans;
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

/** The study plan of one child: shown and written. */
@Controller
@RequestMapping("/children/{childId}/study-plan")
class StudyPlanController {
    private final StudyPlans plans;
    private final StudyPlanning planning;
    private final StudyPlanPages pages;

    StudyPlanController(StudyPlans plans, StudyPlanning planning, StudyPlanPages pages) {
        this.plans = plans;
        this.planning = planning;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView show(@PathVariable ChildId childId, @RequestParam(required = false) @Nullable StudyPlanId of, @RequestParam(required = false) @Nullable Integer version, Viewer viewer) {
        return Show.page("study/plan/web/plan", pages.page(childId, of, version, Problems.NONE, viewer));
    }

    /** A new plan, the one that lives, or, when asked, the one for the next term. */
    @GetMapping("/edit")
    ModelAndView edit(@PathVariable ChildId childId, @RequestParam(defaultValue = "false") boolean renew, Viewer viewer) {
        var file = pages.teachable(childId, viewer);
        var all = plans.of(file, viewer);
        var live = all.stream().filter(StudyPlan::live).findFirst();
        var form = live.isPresent() && !renew ? StudyPlanForm.of(live.get()) : pages.begin(file, renew ? all.stream().findFirst().orElse(null) : null, viewer);
        return Show.page("study/plan/web/edit", form(file, form, 0, Problems.NONE, viewer));
    }

    @PostMapping
    ModelAndView write(@PathVariable ChildId childId, @ModelAttribute StudyPlanForm typed, BindingResult errors, Viewer viewer, RedirectAttributes next) {
        var file = pages.teachable(childId, viewer);
        var form = errors.hasErrors() ? typed : typed.compact();
        if (form.then() == StudyPlanForm.Then.MORE || form.then() == StudyPlanForm.Then.FACTS)
            return Show.page("study/plan/web/edit", form(file, pages.factual(file, form, viewer), form.then() == StudyPlanForm.Then.MORE ? 1 : 0, Problems.of(errors), viewer));
        var tutors = pages.tutors(file, viewer);
        var problems = errors.hasErrors() ? Problems.of(errors) : form.missing(tutors);
        if (problems.isEmpty()) problems = said(planning.write(childId, form.base(), form.from(), form.until(), form.text(tutors), viewer));
        if (!problems.isEmpty()) return Show.again("study/plan/web/edit", form(file, form, 0, problems, viewer));
        Notice.done(next, "study.plan.saved", file.name());
        return Show.redirect("/children/" + childId + "/study-plan");
    }

    static Problems said(Map<String, Refusal> refused) {
        var all = Problems.NONE;
        for (var each : refused.entrySet()) all = each.getKey().isEmpty() ? all.with(each.getValue()) : all.with(each.getKey(), each.getValue());
        return all;
    }

    private StudyPlanFormPage form(Learner file, StudyPlanForm form, int room, Problems problems, Viewer viewer) {
        boolean signed = form.version() > 0 && plans.live(file, viewer).filter(plan -> plan.latest().signedOn() != null).isPresent();
        return new StudyPlanFormPage(file, form, pages.tutors(file, viewer), pages.blank(viewer), room, signed, pages.marked(file, viewer), problems);
    }
}
