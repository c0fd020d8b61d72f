package org.nuanyang.study.plan.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Words;
import org.nuanyang.shell.Person;
import org.nuanyang.shell.TodaySource;
import org.nuanyang.study.plan.listed.ListedStudyPlan;
import org.nuanyang.study.plan.listed.StudyPlanLists;
import org.springframework.stereotype.Component;

/** On Today: the stages whose effect the viewer is to tell, plans that run out, plans whose owner has gone, for who leads the child; when a stage is late, the principal's too. */
@Component
class StudyPlanToday implements TodaySource {
    private final StudyPlanLists lists;
    private final Clock clock;

    StudyPlanToday(StudyPlanLists lists, Clock clock) {
        this.lists = lists;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "study.plan.list";
    }

    @Override
    public int order() {
        return 46;
    }

    @Override
    public List<Line> today(Person person) {
        if (!(person instanceof Viewer viewer) || !StudyPlanLists.mayRead(viewer)) return List.of();
        var today = LocalDate.now(clock);
        var all = lists.all(viewer);
        boolean oversees = viewer.scope().mayAnywhere(Act.APPROVE);
        var lines = new ArrayList<Line>();
        var mine = all.stream().filter(plan -> plan.due(today) && plan.owing().contains(viewer.account())).toList();
        if (!mine.isEmpty()) lines.add(line("mine", mine, mine.stream().anyMatch(plan -> plan.reviewOn() != null && today.isAfter(plan.reviewOn()))));
        var others = all.stream().filter(plan -> oversees && plan.due(today) && today.isAfter(plan.reviewOn()) && !plan.owing().contains(viewer.account())).toList();
        if (!others.isEmpty()) lines.add(line("late", others, false));
        var left = all.stream().filter(plan -> plan.unowned() && leads(plan, viewer)).toList();
        if (!left.isEmpty()) lines.add(new Line(Words.say("study.plan.today.unowned"), (long) left.size(), "/study/plans?show=unowned", left.stream().anyMatch(plan -> plan.due(today))));
        var out = all.stream().filter(plan -> plan.runsOut(today) && plan.owner().equals(viewer.account())).toList();
        if (!out.isEmpty()) lines.add(new Line(Words.say("study.plan.today.ending"), (long) out.size(), "/study/plans?show=ending", out.stream().anyMatch(plan -> plan.until().isBefore(today))));
        return lines;
    }

    private static boolean leads(ListedStudyPlan plan, Viewer viewer) {
        return viewer.scope().may(Act.ASSESS, plan.school().value(), plan.klass() == null ? null : plan.klass().value(), plan.child().value());
    }

    private static Line line(String what, List<ListedStudyPlan> plans, boolean urgent) {
        return new Line(Words.say("study.plan.today." + what), (long) plans.size(), "/study/plans?show=due", urgent);
    }
}
