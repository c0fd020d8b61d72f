package org.nuanyang.risk.plan.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Words;
import org.nuanyang.risk.RiskLevel;
import org.nuanyang.risk.plan.listed.ListedPlan;
import org.nuanyang.risk.plan.listed.PlanLists;
import org.nuanyang.shell.Person;
import org.nuanyang.shell.TodaySource;
import org.springframework.stereotype.Component;

/** On Today: who lacks a plan, what waits for an answer, what is to be reviewed (when it is late, the principal too), and what plans ask of the viewer. */
@Component
class PlanToday implements TodaySource {
    /** Tasks are told so many days ahead. */
    private static final int AHEAD = 7;

    private final PlanLists lists;
    private final Clock clock;

    PlanToday(PlanLists lists, Clock clock) {
        this.lists = lists;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "risk.plan.title";
    }

    @Override
    public int order() {
        return 44;
    }

    @Override
    public List<Line> today(Person person) {
        if (!(person instanceof Viewer viewer) || !PlanLists.mayRead(viewer)) return List.of();
        var today = LocalDate.now(clock);
        var all = lists.all(viewer);
        var lines = new ArrayList<Line>();
        if (viewer.scope().mayAnywhere(Act.ASSESS)) {
            var missing = all.stream().filter(ListedPlan::missing).toList();
            line("missing", missing, missing.stream().anyMatch(plan -> plan.level() == RiskLevel.URGENT), lines);
            line("returned", all.stream().filter(plan -> plan.returned() && viewer.account().equals(plan.owner())).toList(), true, lines);
        }
        boolean approves = viewer.scope().mayAnywhere(Act.APPROVE);
        if (approves) line("waiting", all.stream().filter(ListedPlan::waits).toList(), false, lines);
        var due = all.stream().filter(plan -> plan.due(today) && (viewer.account().equals(plan.owner()) || approves && today.isAfter(plan.reviewOn()))).toList();
        line("due", due, due.stream().anyMatch(plan -> today.isAfter(plan.reviewOn())), lines);
        if (all.stream().noneMatch(ListedPlan::live)) return lines;
        var tasks = lists.tasks(viewer).stream().filter(task -> !task.by().isAfter(today.plusDays(AHEAD))).toList();
        if (!tasks.isEmpty()) lines.add(new Line(Words.say("risk.plan.today.tasks"), (long) tasks.size(), "/risk/plans?show=live#tasks", tasks.stream().anyMatch(task -> task.by().isBefore(today))));
        return lines;
    }

    private static void line(String what, List<ListedPlan> plans, boolean urgent, List<Line> lines) {
        if (!plans.isEmpty()) lines.add(new Line(Words.say("risk.plan.today." + what), (long) plans.size(), "/risk/plans?show=" + what, urgent));
    }
}
