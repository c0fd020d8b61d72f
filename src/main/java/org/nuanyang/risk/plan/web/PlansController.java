package org.nuanyang.risk.plan.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.AccountNames;
import org.nuanyang.access.Act;
import org.nuanyang.access.Org;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Words;
import org.nuanyang.risk.RiskLevel;
import org.nuanyang.risk.RiskTabs;
import org.nuanyang.risk.plan.listed.ListedPlan;
import org.nuanyang.risk.plan.listed.PlanCounts;
import org.nuanyang.risk.plan.listed.PlanLists;
import org.nuanyang.risk.plan.listed.PlanTask;
import org.nuanyang.shell.Show;
import org.nuanyang.shell.Tab;
import org.nuanyang.shell.Tone;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** All plans in the viewer's care and who has none; as counts for those above the schools. */
@Controller
class PlansController {
    private final PlanLists lists;
    private final PlanCounts counts;
    private final AccountNames names;
    private final Orgs orgs;
    private final RiskTabs rooms;
    private final Clock clock;

    PlansController(PlanLists lists, PlanCounts counts, AccountNames names, Orgs orgs, RiskTabs rooms, Clock clock) {
        this.lists = lists;
        this.counts = counts;
        this.names = names;
        this.orgs = orgs;
        this.rooms = rooms;
        this.clock = clock;
    }

    enum PlanPart {
        MISSING((plan, _) -> plan.missing()),
        WAITING((plan, _) -> plan.waits()),
        RETURNED((plan, _) -> plan.returned()),
        DUE(ListedPlan::due),
        LIVE((plan, _) -> plan.live()),
        CLOSED((plan, _) -> plan.closedOn() != null);

        private final BiPredicate<ListedPlan, LocalDate> holds;

        PlanPart(BiPredicate<ListedPlan, LocalDate> holds) {
            this.holds = holds;
        }

        boolean holds(ListedPlan plan, LocalDate today) {
            return holds.test(plan, today);
        }

        String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    record ListPage(PlanPart part, List<Tab> tabs, List<ListedPlan> plans, List<PlanTask> tasks, Map<UUID, String> places, Map<AccountId, String> names, LocalDate today, List<Tab> rooms) {
        public String place(ListedPlan plan) {
            return places.getOrDefault(plan.klass() == null ? plan.school().value() : plan.klass().value(), "");
        }

        public String owner(ListedPlan plan) {
            return plan.owner() == null ? "" : names.getOrDefault(plan.owner(), "");
        }

        public @Nullable String level(ListedPlan plan) {
            return plan.level() == RiskLevel.NONE ? null : Words.say(plan.level());
        }

        public Tone levelTone(ListedPlan plan) {
            return plan.level() == RiskLevel.URGENT ? Tone.BAD : plan.level() == RiskLevel.KEY ? Tone.WARN : Tone.NOTED;
        }

        public String state(ListedPlan plan) {
            if (plan.plan() == null) return Words.say("risk.plan.list.never");
            if (!plan.live()) return Words.say("risk.plan.list.closed", String.valueOf(plan.closedOn()));
            if (plan.open() == null) return Words.say("risk.plan.state.holds");
            return Words.say(plan.approved() ? "risk.plan.list.amending" : "risk.plan.list.first", Words.say(plan.open()));
        }

        public String review(ListedPlan plan) {
            if (plan.reviewOn() == null || !plan.live()) return "";
            return Words.say(plan.due(today) ? "risk.plan.review.due" : "risk.plan.review.on", plan.reviewOn().toString());
        }

        public boolean late(PlanTask task) {
            return task.by().isBefore(today);
        }
    }

    record CountsPage(PlanCounts.Counted counted, LocalDate today, List<Tab> rooms) {
        public String number(OptionalInt number) {
            return number.isPresent() ? Words.say("risk.plan.number", number.getAsInt()) : Words.say("risk.plan.hidden");
        }
    }

    @GetMapping("/risk/plans")
    ModelAndView list(@RequestParam(required = false) @Nullable String show, Viewer viewer) {
        if (!PlanLists.mayRead(viewer)) throw new NotFound();
        var today = LocalDate.now(clock);
        var all = lists.all(viewer);
        var part = Arrays.stream(PlanPart.values()).filter(each -> each.slug().equals(show)).findFirst().orElse(first(all, today));
        var shown = all.stream().filter(plan -> part.holds(plan, today)).toList();
        var tabs = Arrays.stream(PlanPart.values()).map(each -> new Tab(Words.say(each), "/risk/plans?show=" + each.slug(), each == part, all.stream().filter(plan -> each.holds(plan, today)).count())).toList();
        var places = orgs.reachable(viewer, Act.LIST).stream().collect(Collectors.toMap(org -> org.id().value(), (Org org) -> org.label(today)));
        var owners = names.of(viewer.county(), shown.stream().map(ListedPlan::owner).filter(Objects::nonNull).distinct().toList());
        return Show.page("risk/plan/web/plans", new ListPage(part, tabs, shown, lists.tasks(viewer), places, owners, today, rooms.of(viewer, "/risk/plans")));
    }

    @GetMapping("/risk/plans/counts")
    ModelAndView counts(Viewer viewer) {
        return Show.page("risk/plan/web/counts", new CountsPage(counts.of(viewer), LocalDate.now(clock), rooms.of(viewer, "/risk/plans/counts")));
    }

    /** Whoever lacks a plan comes first; where nobody does, the plans themselves. */
    private static PlanPart first(List<ListedPlan> all, LocalDate today) {
        return all.stream().anyMatch(plan -> PlanPart.MISSING.holds(plan, today)) ? PlanPart.MISSING : PlanPart.LIVE;
    }
}
