package org.nuanyang.study.plan.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Words;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildPanel;
import org.nuanyang.study.Learner;
import org.nuanyang.study.plan.StudyPlan;
import org.nuanyang.study.plan.StudyPlans;
import org.nuanyang.study.plan.text.StudyPart;
import org.nuanyang.study.tutor.Tutors;
import org.springframework.stereotype.Component;

/** On a child's page: which subjects somebody tutors, and when the effect is looked at. */
@Component
class StudyPlanPanel implements ChildPanel {
    private final StudyPlans plans;
    private final Tutors tutors;
    private final Clock clock;

    StudyPlanPanel(StudyPlans plans, Tutors tutors, Clock clock) {
        this.plans = plans;
        this.tutors = tutors;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 37;
    }

    @Override
    public Optional<Panel> of(ChildFile file, Viewer viewer) {
        if (!Learner.of(file).readBy(viewer)) return Optional.empty();
        var all = plans.of(Learner.of(file), viewer);
        boolean writes = Learner.of(file).taughtBy(viewer);
        if (all.isEmpty() && !writes) return Optional.empty();
        var url = "/children/" + file.id() + "/study-plan";
        var live = all.stream().filter(StudyPlan::live).findFirst();
        var actions = new ArrayList<Link>();
        if (!all.isEmpty()) actions.add(new Link(Words.say("study.plan.open"), "list-details", url));
        if (live.isEmpty() && writes) actions.add(new Link(Words.say("study.plan.write"), "plus", url + "/edit"));
        actions.add(new Link(Words.say("study.progress.open"), "list-details", "/children/" + file.id() + "/progress"));
        return Optional.of(new Panel("study-plan", Words.say("study.plan.title"), live.isEmpty() ? Words.say("study.plan.none") : null, live.map(plan -> rows(file, plan, viewer)).orElse(List.of()), actions));
    }

    private List<Row> rows(ChildFile file, StudyPlan plan, Viewer viewer) {
        var rows = new ArrayList<Row>();
        rows.add(Row.of(Words.say("study.plan.subjects-of"), plan.text().parts().stream().map(StudyPart::subject).collect(Collectors.joining(Words.say("study.plan.and")))));
        rows.add(Row.of(Words.say("study.plan.until"), plan.until().toString()));
        if (plan.reviewOn() != null) rows.add(Row.of(Words.say("study.plan.next"), Words.say(plan.due(LocalDate.now(clock)) ? "study.plan.next.due" : "study.plan.next.on", plan.reviewOn().toString())));
        rows.add(Row.of(Words.say("study.plan.helper"), String.join(Words.say("study.plan.and"), tutors.helpers(file.id(), viewer))));
        return rows;
    }
}
