package org.nuanyang.care.policy.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountNames;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.care.CareDuty;
import org.nuanyang.care.policy.CarePolicy;
import org.nuanyang.care.policy.CareSettings;
import org.nuanyang.care.policy.DutyWords;
import org.nuanyang.care.policy.PolicyEntry;
import org.nuanyang.care.quota.Replanning;
import org.nuanyang.common.Minute;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Words;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 关爱制度: what is asked, in plain sentences, and what was asked before. */
@Controller
class PolicyController {

    private final CarePolicy policy;
    private final CareSettings settings;
    private final Replanning replanning;
    private final AccountNames names;
    private final Clock clock;

    PolicyController(CarePolicy policy, CareSettings settings, Replanning replanning, AccountNames names, Clock clock) {
        this.policy = policy;
        this.settings = settings;
        this.replanning = replanning;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping("/care/policy")
    ModelAndView index(@RequestParam(required = false) @Nullable String school, Viewer viewer) {
        var schools = schools(viewer);
        var chosen = chosen(schools, school, viewer);
        var id = chosen == null ? null : chosen.id();
        boolean may = policy.mayDecide(id, viewer);
        var today = LocalDate.now(clock);
        var asked = policy.asked(viewer.county(), id, today).stream().sorted(Asked.IN_ORDER).toList();
        var mine = Asked.mine(viewer);
        var coming = policy.duties(viewer.county()).stream().filter(duty -> Asked.coming(duty, today, id == null ? null : id.toString()))
                .sorted(Comparator.comparing(CareDuty::from).thenComparing(Asked.IN_ORDER)).toList();
        return Show.page("care/policy/web/policy", new PolicyPage(
                schools.stream().map(org -> new Option(org.id().toString(), org.name())).toList(), id == null ? null : id.toString(), chosen == null ? null : chosen.name(),
                lines(asked.stream().filter(duty -> mine.contains(duty.owedBy())).toList(), id, may),
                lines(asked.stream().filter(duty -> !mine.contains(duty.owedBy())).toList(), id, may),
                lines(coming, id, may), planning(viewer, id), may, settings.mayChange(viewer)));
    }

    @GetMapping("/care/policy/history")
    ModelAndView history(@RequestParam(required = false) @Nullable String school, Viewer viewer) {
        var chosen = school == null ? null : chosen(schools(viewer), school, viewer);
        if (!policy.mayRead(viewer)) throw new NotFound();
        var entries = policy.history(viewer.county(), chosen == null ? null : chosen.id()).reversed();
        var people = names.of(viewer.county(), entries.stream().flatMap(each -> Stream.of(each.madeBy(), each.endedBy())).filter(Objects::nonNull).distinct().toList());
        var lines = entries.stream().map(each -> new PolicyHistoryPage.Line(
                DutyWords.sentence(each.duty()), each.duty().from().toString(), last(each.duty()),
                people.getOrDefault(each.madeBy(), ""), Minute.of(each.madeAt()),
                each.endedBy() == null ? null : people.getOrDefault(each.endedBy(), ""), ended(each))).toList();
        return Show.page("care/policy/web/history", new PolicyHistoryPage(chosen == null ? null : chosen.id().toString(), chosen == null ? null : chosen.name(), lines));
    }

    /** The last run that concerns what is shown. */
    private PolicyPage.@Nullable Planning planning(Viewer viewer, @Nullable OrgId school) {
        return replanning.runs(viewer.county(), 20).stream().filter(run -> run.school() == null || run.school().equals(school)).findFirst().map(run -> {
            var finished = run.finished();
            if (finished != null) return new PolicyPage.Planning(Words.say("care.planning.finished", Minute.of(finished), run.done()), false);
            return new PolicyPage.Planning(run.started() == null ? Words.say("care.planning.waiting") : Words.say("care.planning.under-way", run.done(), run.total()), true);
        }).orElse(null);
    }

    private List<Org> schools(Viewer viewer) {
        if (!policy.mayRead(viewer)) throw new NotFound();
        return policy.schools(viewer);
    }

    /** Whoever has one school only reads it at once; whoever has many begins with the county's. */
    private @Nullable Org chosen(List<Org> schools, @Nullable String school, Viewer viewer) {
        if (school == null && !policy.mayDecide(null, viewer) && !schools.isEmpty() && schools.size() <= 3) return schools.getFirst();
        if (school == null || school.isBlank()) return null;
        return schools.stream().filter(org -> org.id().toString().equals(school)).findFirst().orElseThrow(NotFound::new);
    }

    private static List<PolicyPage.Line> lines(List<CareDuty> duties, @Nullable OrgId school, boolean may) {
        return duties.stream().map(duty -> Asked.line(duty, may && Objects.equals(duty.school(), school))).toList();
    }

    private static @Nullable String last(CareDuty duty) {
        return duty.until() != null && !duty.until().isAfter(duty.from()) ? "" : DutyWords.lastDay(duty);
    }

    private @Nullable String ended(PolicyEntry entry) {
        return entry.endedAt() == null ? null : Minute.of(entry.endedAt());
    }
}
