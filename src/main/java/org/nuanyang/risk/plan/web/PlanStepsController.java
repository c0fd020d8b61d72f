package org.nuanyang.risk.plan.web;

import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Refusal;
import org.nuanyang.risk.plan.IndividualPlan;
import org.nuanyang.risk.plan.PlanId;
import org.nuanyang.risk.plan.PlanWork;
import org.nuanyang.risk.plan.PlanWriting;
import org.nuanyang.risk.plan.course.PlanEnding;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Option;
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

/** The decision on a plan, who answers for it, its end and its new beginning. */
@Controller
@RequestMapping("/plans/{id}")
class PlanStepsController {
    private final PlanWriting writing;
    private final PlanWork work;
    private final PlanPages pages;

    PlanStepsController(PlanWriting writing, PlanWork work, PlanPages pages) {
        this.writing = writing;
        this.work = work;
        this.pages = pages;
    }

    /** Closing a live plan, reopening a closed one. */
    record EndPage(ChildFile file, IndividualPlan plan, @Nullable PlanEnding ending, String words, Problems problems) {
        public String url() {
            return "/plans/" + plan.id();
        }

        public String backUrl() {
            return "/children/" + file.id() + "/plan?of=" + plan.id();
        }

        public java.util.List<Option> endings() {
            return Option.all(PlanEnding.class);
        }
    }

    enum Answer { APPROVE, RETURN }

    @PostMapping("/decision")
    ModelAndView decide(@PathVariable PlanId id, @RequestParam int version, @RequestParam(defaultValue = "0") int handedIn, @RequestParam Answer answer,
            @RequestParam(defaultValue = "") String comment, Viewer viewer, RedirectAttributes next) {
        var problems = PlanController.said(writing.decide(id, version, handedIn, answer == Answer.APPROVE, comment, viewer), Problems.NONE);
        return answered(id, problems, comment, answer == Answer.APPROVE ? "risk.plan.approved" : "risk.plan.returned", viewer, next);
    }

    @PostMapping("/dropping")
    ModelAndView drop(@PathVariable PlanId id, @RequestParam int version, Viewer viewer, RedirectAttributes next) {
        return answered(id, PlanController.said(writing.drop(id, version, viewer), Problems.NONE), "", "risk.plan.dropped", viewer, next);
    }

    @PostMapping("/owner")
    ModelAndView owner(@PathVariable PlanId id, @RequestParam(defaultValue = "") String owner, Viewer viewer, RedirectAttributes next) {
        var problems = owner.matches("[0-9a-f-]{36}") ? PlanController.said(work.owner(id, AccountId.of(owner), viewer), Problems.NONE)
                : Problems.NONE.with("owner", Refusal.of("risk.plan.owner-unknown"));
        return answered(id, problems, "", "risk.plan.owned", viewer, next);
    }

    @GetMapping("/closure")
    ModelAndView end(@PathVariable PlanId id, Viewer viewer) {
        return Show.page("risk/plan/web/closure", page(id, null, "", Problems.NONE, viewer));
    }

    @PostMapping("/closure")
    ModelAndView close(@PathVariable PlanId id, @RequestParam(required = false) @Nullable PlanEnding ending, @RequestParam(defaultValue = "") String words, Viewer viewer, RedirectAttributes next) {
        var problems = PlanController.said(work.close(id, ending, words, viewer), Problems.NONE);
        if (!problems.isEmpty()) return Show.again("risk/plan/web/closure", page(id, ending, words, problems, viewer));
        return gone(id, "risk.plan.closed-done", viewer, next);
    }

    @PostMapping("/reopening")
    ModelAndView reopen(@PathVariable PlanId id, @RequestParam(defaultValue = "") String words, Viewer viewer, RedirectAttributes next) {
        var problems = PlanController.said(work.reopen(id, words, viewer), Problems.NONE);
        if (!problems.isEmpty()) return Show.again("risk/plan/web/closure", page(id, null, words, problems, viewer));
        return gone(id, "risk.plan.reopened-done", viewer, next);
    }

    private EndPage page(PlanId id, @Nullable PlanEnding ending, String words, Problems problems, Viewer viewer) {
        var found = pages.found(id, viewer);
        if (!org.nuanyang.roster.ChildAccess.may(org.nuanyang.access.Act.ASSESS, found.file(), viewer)) throw new org.nuanyang.common.NotFound();
        return new EndPage(found.file(), found.plan(), ending, words, problems);
    }

    private ModelAndView answered(PlanId id, Problems problems, String comment, String key, Viewer viewer, RedirectAttributes next) {
        var file = pages.found(id, viewer).file();
        if (!problems.isEmpty()) return Show.again("risk/plan/web/plan", pages.page(file.id(), id, null, problems, comment, viewer));
        return gone(id, key, viewer, next);
    }

    private ModelAndView gone(PlanId id, String key, Viewer viewer, RedirectAttributes next) {
        var file = pages.found(id, viewer).file();
        Notice.done(next, key, file.name());
        return Show.redirect("/children/" + file.id() + "/plan?of=" + id);
    }
}
