package org.nuanyang.risk.plan.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.risk.plan.IndividualPlan;
import org.nuanyang.risk.plan.PlanId;
import org.nuanyang.risk.plan.PlanWork;
import org.nuanyang.risk.plan.Plans;
import org.nuanyang.risk.plan.course.GoalOutcome;
import org.nuanyang.risk.plan.course.PlanReview;
import org.nuanyang.risk.plan.text.PlanAction;
import org.nuanyang.risk.plan.text.PlanVersion;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is done by a plan in force: its actions, and the reviews of its goals. */
@Controller
@RequestMapping("/plans/{id}")
class PlanWorkController {
    private final PlanWork work;
    private final PlanPages pages;

    PlanWorkController(PlanWork work, PlanPages pages) {
        this.work = work;
        this.pages = pages;
    }

    record TaskPage(ChildFile file, IndividualPlan plan, PlanAction action, @Nullable LocalDate on, String result, Problems problems) {
        public String url() {
            return "/plans/" + plan.id() + "/actions/" + action.line();
        }

        public String backUrl() {
            return "/children/" + file.id() + "/plan";
        }
    }

    /** @param typed what was chosen and said of each goal, by the names of the fields */
    record ReviewPage(ChildFile file, IndividualPlan plan, PlanVersion version, @Nullable LocalDate on, String words, Map<String, String> typed, Problems problems) {
        public String url() {
            return "/plans/" + plan.id() + "/reviews";
        }

        public String backUrl() {
            return "/children/" + file.id() + "/plan";
        }

        public int number() {
            return plan.reviews().size() + 1;
        }

        public List<Option> outcomes() {
            return Option.all(GoalOutcome.class);
        }

        public List<String> chosen(int line) {
            return List.of(typed.getOrDefault("outcome" + line, ""));
        }

        public String said(int line) {
            return typed.getOrDefault("said" + line, "");
        }
    }

    @GetMapping("/actions/{line}")
    ModelAndView task(@PathVariable PlanId id, @PathVariable int line, Viewer viewer) {
        return Show.page("risk/plan/web/task", task(id, line, pages.today(), "", Problems.NONE, viewer));
    }

    @PostMapping("/actions/{line}")
    ModelAndView done(@PathVariable PlanId id, @PathVariable int line, @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
            @RequestParam(defaultValue = "") String result, Viewer viewer, RedirectAttributes next) {
        var page = task(id, line, on, result, Problems.NONE, viewer);
        var problems = on == null ? Problems.NONE.with("on", Refusal.of("risk.plan.on-missing")) : PlanController.said(work.done(id, line, on, result, viewer), Problems.NONE);
        if (!problems.isEmpty()) return Show.again("risk/plan/web/task", task(id, line, on, result, problems, viewer));
        Notice.done(next, "risk.plan.done-done", page.file().name());
        return Show.redirect(page.backUrl());
    }

    @PostMapping("/actions/{line}/undoing")
    ModelAndView undo(@PathVariable PlanId id, @PathVariable int line, Viewer viewer, RedirectAttributes next) {
        var file = pages.found(id, viewer).file();
        var problems = PlanController.said(work.undone(id, line, viewer), Problems.NONE);
        if (!problems.isEmpty()) return Show.again("risk/plan/web/plan", pages.page(file.id(), id, null, problems, "", viewer));
        Notice.done(next, "risk.plan.undone-done", file.name());
        return Show.redirect("/children/" + file.id() + "/plan");
    }

    @GetMapping("/reviews")
    ModelAndView review(@PathVariable PlanId id, Viewer viewer) {
        return Show.page("risk/plan/web/review", review(id, pages.today(), "", Map.of(), Problems.NONE, viewer));
    }

    /** @param typed the outcome and the words of each goal: outcome1, said1 */
    @PostMapping("/reviews")
    ModelAndView review(@PathVariable PlanId id, @RequestParam int number, @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
            @RequestParam(defaultValue = "") String words, @RequestParam Map<String, String> typed, Viewer viewer, RedirectAttributes next) {
        var page = review(id, on, words, typed, Problems.NONE, viewer);
        var problems = on == null ? Problems.NONE.with("on", Refusal.of("risk.plan.on-missing"))
                : PlanController.said(work.review(id, new PlanWork.Reviewed(number, on, words, results(page.version(), typed)), viewer), Problems.NONE);
        if (!problems.isEmpty()) return Show.again("risk/plan/web/review", review(id, on, words, typed, problems, viewer));
        Notice.done(next, "risk.plan.reviewed-done", page.file().name());
        return Show.redirect(page.backUrl());
    }

    private static Map<Integer, PlanReview.Result> results(PlanVersion version, Map<String, String> typed) {
        var results = new LinkedHashMap<Integer, PlanReview.Result>();
        for (var goal : version.text().goals()) {
            var chosen = typed.getOrDefault("outcome" + goal.line(), "");
            var said = typed.getOrDefault("said" + goal.line(), "").strip();
            for (var outcome : GoalOutcome.values())
                if (outcome.name().equals(chosen)) results.put(goal.line(), new PlanReview.Result(outcome, said.isEmpty() ? null : said));
        }
        return results;
    }

    private TaskPage task(PlanId id, int line, @Nullable LocalDate on, String result, Problems problems, Viewer viewer) {
        var found = pages.found(id, viewer);
        var action = found.plan().approved().stream().flatMap(version -> version.text().actions().stream()).filter(each -> each.line() == line).findFirst().orElseThrow(NotFound::new);
        if (!PlanWork.mayDo(found.file(), action, viewer)) throw new NotFound();
        return new TaskPage(found.file(), found.plan(), action, on, result, problems);
    }

    private ReviewPage review(PlanId id, @Nullable LocalDate on, String words, Map<String, String> typed, Problems problems, Viewer viewer) {
        var found = pages.found(id, viewer);
        if (!Plans.mayWrite(found.file(), viewer) || !found.plan().inForce()) throw new NotFound();
        return new ReviewPage(found.file(), found.plan(), found.plan().approved().orElseThrow(), on, words, typed, problems);
    }
}
