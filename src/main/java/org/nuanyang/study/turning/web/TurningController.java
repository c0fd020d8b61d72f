package org.nuanyang.study.turning.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.AccountNames;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.common.Words;
import org.nuanyang.roster.ChildId;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.nuanyang.shell.Tab;
import org.nuanyang.study.Learner;
import org.nuanyang.study.Learners;
import org.nuanyang.study.StudyTabs;
import org.nuanyang.study.ledger.StudyLedgers;
import org.nuanyang.study.plan.listed.StudyPlanLists;
import org.nuanyang.study.turning.Turning;
import org.nuanyang.study.turning.TurningId;
import org.nuanyang.study.turning.TurningOutcome;
import org.nuanyang.study.turning.TurningStep;
import org.nuanyang.study.turning.Turnings;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The turning of one child, and those of all in sight. */
@Controller
class TurningController {
    private final Turnings turnings;
    private final Learners learners;
    private final StudyTabs tabs;
    private final AccountNames names;
    private final Clock clock;

    TurningController(Turnings turnings, Learners learners, StudyTabs tabs, AccountNames names, Clock clock) {
        this.turnings = turnings;
        this.learners = learners;
        this.tabs = tabs;
        this.names = names;
        this.clock = clock;
    }

    /** @param typed what was typed into the form that is at fault, by field; {@code form} names it: empty for a new one, else the turning's number */
    record ChildPage(Learner learner, List<Turning> turnings, List<TurningId> writable, boolean mayBegin, boolean mayOpen, TurningId next, String form, Map<String, String> typed, Map<AccountId, String> names, LocalDate today, Problems problems) {
        public String url() {
            return "/children/" + learner.id() + "/turning";
        }

        public String backUrl() {
            return mayOpen ? "/children/" + learner.id() : "/study/turning";
        }

        public String back() {
            return mayOpen ? learner.name() : Words.say("study.turning.title");
        }

        public boolean writes(Turning turning) {
            return turning.live() && writable.contains(turning.id());
        }

        public String typed(String form, String field) {
            return this.form.equals(form) ? typed.getOrDefault(field, "") : "";
        }

        public Problems problems(String form) {
            return this.form.equals(form) ? problems : Problems.NONE;
        }

        public List<Option> subjects() {
            return Arrays.stream(Words.say("study.plan.subjects").split("，")).map(each -> new Option(each, each)).toList();
        }

        public List<Option> kinds() {
            return Option.all(TurningStep.Kind.class).stream().filter(each -> !each.value().equals("REACHED")).toList();
        }

        public List<Option> outcomes() {
            return Option.all(TurningOutcome.class);
        }

        public String name(AccountId account) {
            return names.getOrDefault(account, "");
        }
    }

    record ListPage(List<Tab> rooms, List<Turning> turnings, Turnings.Rate rate, boolean mayTake, Map<AccountId, String> names, LocalDate today) {
        public String state(Turning turning) {
            if (turning.outcome() != null) return Words.say(turning.outcome());
            var next = turning.next();
            if (next.isEmpty()) return Words.say("study.turning.live");
            return Words.say(turning.due(today) ? "study.turning.goal.due" : "study.turning.goal.by", String.valueOf(next.get().due()), next.get().words());
        }

        public String name(Turning turning) {
            return names.getOrDefault(turning.owner(), "");
        }
    }

    @GetMapping("/study/turning")
    ModelAndView list(Viewer viewer) {
        if (!StudyPlanLists.mayRead(viewer)) throw new NotFound();
        var all = turnings.all(viewer);
        return Show.page("study/turning/web/turnings", new ListPage(tabs.of(viewer, "/study/turning"), all, Turnings.Rate.of(all), StudyLedgers.mayTake(viewer), names.of(viewer.county(), all.stream().map(Turning::owner).distinct().toList()), LocalDate.now(clock)));
    }

    @GetMapping("/children/{childId}/turning")
    ModelAndView show(@PathVariable ChildId childId, Viewer viewer) {
        return Show.page("study/turning/web/turning", page(childId, "", Map.of(), Problems.NONE, viewer));
    }

    @PostMapping("/children/{childId}/turning")
    ModelAndView begin(@PathVariable ChildId childId, @RequestParam TurningId turning, @RequestParam(defaultValue = "") String subject, @RequestParam(defaultValue = "") String strengths,
            @RequestParam(defaultValue = "") String hard, @RequestParam Map<String, String> typed, Viewer viewer, RedirectAttributes next) {
        return answer(childId, "", typed, turnings.begin(childId, turning, subject, strengths, hard, viewer), viewer, next);
    }

    @PostMapping("/turnings/{id}/steps")
    ModelAndView tell(@PathVariable TurningId id, @RequestParam int number, @RequestParam(required = false) TurningStep.@Nullable Kind kind, @RequestParam(required = false) @Nullable Integer goal,
            @RequestParam(defaultValue = "") String words, @RequestParam(defaultValue = "") String help, @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate due,
            @RequestParam Map<String, String> typed, Viewer viewer, RedirectAttributes next) {
        return answer(turnings.childOf(id), id.toString(), typed, turnings.tell(id, number, kind, goal, words, help, due, viewer), viewer, next);
    }

    @PostMapping("/turnings/{id}/closure")
    ModelAndView close(@PathVariable TurningId id, @RequestParam(required = false) @Nullable TurningOutcome outcome, @RequestParam(defaultValue = "") String reason, @RequestParam Map<String, String> typed, Viewer viewer, RedirectAttributes next) {
        return answer(turnings.childOf(id), id.toString(), typed, turnings.close(id, outcome, reason, viewer), viewer, next);
    }

    private ModelAndView answer(ChildId child, String form, Map<String, String> typed, Map<String, Refusal> refused, Viewer viewer, RedirectAttributes next) {
        var problems = Problems.NONE;
        for (var each : refused.entrySet()) problems = each.getKey().isEmpty() ? problems.with(each.getValue()) : problems.with(each.getKey(), each.getValue());
        if (!problems.isEmpty()) return Show.again("study/turning/web/turning", page(child, form, typed, problems, viewer));
        Notice.done(next, "study.turning.kept");
        return Show.redirect("/children/" + child + "/turning");
    }

    private ChildPage page(ChildId child, String form, Map<String, String> typed, Problems problems, Viewer viewer) {
        var learner = learners.learner(child, viewer);
        var all = turnings.open(learner, viewer);
        var writable = all.stream().filter(each -> Turnings.mayWrite(learner, each, viewer)).map(Turning::id).toList();
        var people = all.stream().flatMap(each -> Stream.concat(Stream.of(each.owner()), each.steps().stream().map(TurningStep::by))).distinct().toList();
        var fresh = form.isEmpty() && typed.containsKey("turning") ? TurningId.of(typed.get("turning")) : TurningId.next();
        return new ChildPage(learner, all, writable, learner.taughtBy(viewer), learner.may(Act.OPEN, viewer), fresh, form, typed, names.of(viewer.county(), people), LocalDate.now(clock), problems);
    }
}
