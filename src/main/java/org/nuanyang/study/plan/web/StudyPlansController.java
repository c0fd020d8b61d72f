package org.nuanyang.study.plan.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.AccountNames;
import org.nuanyang.access.Act;
import org.nuanyang.access.Org;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Words;
import org.nuanyang.shell.Show;
import org.nuanyang.shell.Tab;
import org.nuanyang.study.StudyTabs;
import org.nuanyang.study.ledger.StudyLedgers;
import org.nuanyang.study.plan.listed.ListedStudyPlan;
import org.nuanyang.study.plan.listed.StudyPlanLists;
import org.nuanyang.study.plan.listed.StudyPlanShow;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The study plans of many children, by what is to be done with them. */
@Controller
class StudyPlansController {
    private final StudyPlanLists lists;
    private final StudyTabs tabs;
    private final AccountNames names;
    private final Orgs orgs;
    private final Clock clock;

    StudyPlansController(StudyPlanLists lists, StudyTabs tabs, AccountNames names, Orgs orgs, Clock clock) {
        this.lists = lists;
        this.tabs = tabs;
        this.names = names;
        this.orgs = orgs;
        this.clock = clock;
    }

    record ListPage(StudyPlanShow part, List<Tab> rooms, List<Tab> tabs, List<ListedStudyPlan> plans, boolean mayTake, Map<UUID, String> places, Map<AccountId, String> names, LocalDate today) {
        public String place(ListedStudyPlan plan) {
            return places.getOrDefault(plan.klass() == null ? plan.school().value() : plan.klass().value(), "");
        }

        public String owner(ListedStudyPlan plan) {
            var name = names.getOrDefault(plan.owner(), "");
            return plan.unowned() ? Words.say("study.plan.owner.gone", name) : name;
        }

        public String subjects(ListedStudyPlan plan) {
            return String.join(Words.say("study.plan.and"), plan.subjects());
        }

        public String state(ListedStudyPlan plan) {
            if (!plan.live()) return Words.say("study.plan.list.closed", String.valueOf(plan.closedOn()), plan.ending() == null ? "" : Words.say(plan.ending()));
            if (plan.due(today)) return Words.say("study.plan.list.due", String.valueOf(plan.reviewOn()), plan.owing().stream().map(each -> names.getOrDefault(each, "")).collect(Collectors.joining(Words.say("study.plan.and"))));
            return plan.reviewOn() == null ? Words.say("study.plan.list.told", plan.until().toString()) : Words.say("study.plan.list.next", plan.reviewOn().toString());
        }
    }

    @GetMapping("/study/plans")
    ModelAndView list(@RequestParam(required = false) @Nullable String show, Viewer viewer) {
        if (!StudyPlanLists.mayRead(viewer)) throw new NotFound();
        var today = LocalDate.now(clock);
        var all = lists.all(viewer);
        var part = StudyPlanShow.of(show);
        var shown = all.stream().filter(plan -> part.holds(plan, today)).toList();
        var views = Arrays.stream(StudyPlanShow.values()).map(each -> new Tab(Words.say(each), "/study/plans?show=" + each.slug(), each == part, all.stream().filter(plan -> each.holds(plan, today)).count())).toList();
        var places = orgs.reachable(viewer, Act.LIST).stream().collect(Collectors.toMap(org -> org.id().value(), (Org org) -> org.label(today)));
        var people = shown.stream().flatMap(plan -> Stream.concat(Stream.of(plan.owner()), plan.owing().stream())).distinct().toList();
        return Show.page("study/plan/web/plans", new ListPage(part, tabs.of(viewer, "/study/plans"), views, shown, StudyLedgers.mayTake(viewer), places, names.of(viewer.county(), people), today));
    }
}
