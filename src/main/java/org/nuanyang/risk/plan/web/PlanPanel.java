package org.nuanyang.risk.plan.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Words;
import org.nuanyang.risk.plan.IndividualPlan;
import org.nuanyang.risk.plan.Plans;
import org.nuanyang.risk.plan.text.PlanVersion;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildPanel;
import org.springframework.stereotype.Component;

/** On a child's page: whether there is a plan, how it stands and when it is looked at again. */
@Component
class PlanPanel implements ChildPanel {
    private final Plans plans;
    private final Clock clock;

    PlanPanel(Plans plans, Clock clock) {
        this.plans = plans;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 13;
    }

    @Override
    public Optional<Panel> of(ChildFile file, Viewer viewer) {
        if (!Plans.mayRead(file, viewer)) return Optional.empty();
        var all = plans.of(file, viewer);
        boolean writes = Plans.mayWrite(file, viewer);
        if (all.isEmpty() && !writes) return Optional.empty();
        var url = "/children/" + file.id() + "/plan";
        var live = all.stream().filter(IndividualPlan::live).findFirst();
        var actions = new ArrayList<Link>();
        if (!all.isEmpty()) actions.add(new Link(Words.say("risk.plan.open"), "list-details", url));
        if (live.isEmpty() && writes) actions.add(new Link(Words.say("risk.plan.write"), "plus", url + "/edit"));
        return Optional.of(new Panel("plan", Words.say("risk.plan.title"), live.isEmpty() ? Words.say("risk.plan.none") : null, live.map(this::rows).orElse(List.of()), actions));
    }

    private List<Row> rows(IndividualPlan plan) {
        var rows = new ArrayList<Row>();
        var state = plan.open().map(open -> Words.say(plan.inForce() ? "risk.plan.list.amending" : "risk.plan.list.first", Words.say(open.state()))).orElse(Words.say("risk.plan.state.holds"));
        rows.add(Row.of(Words.say("risk.plan.state"), state));
        plan.approved().map(PlanVersion::text).ifPresent(text -> {
            long done = text.actions().stream().filter(action -> plan.done().containsKey(action.line())).count();
            rows.add(Row.of(Words.say("risk.plan.actions"), Words.say("risk.plan.actions.done", done, text.actions().size())));
        });
        if (plan.reviewOn() != null)
            rows.add(Row.of(Words.say("risk.plan.review"), Words.say(plan.reviewDue(LocalDate.now(clock)) ? "risk.plan.review.due" : "risk.plan.review.on", plan.reviewOn().toString())));
        return rows;
    }
}
