package org.nuanyang.demo;

import static org.nuanyang.demo.Occurrences.said;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nuanyang.access.Viewer;
import org.nuanyang.access.Viewers;
import org.nuanyang.roster.ChildId;
import org.nuanyang.study.Learners;
import org.nuanyang.study.group.GroupId;
import org.nuanyang.study.group.Groups;
import org.nuanyang.study.group.VillageGroup;
import org.nuanyang.study.plan.StudyPlanId;
import org.nuanyang.study.plan.StudyPlanning;
import org.nuanyang.study.plan.text.StudyOutcome;
import org.nuanyang.study.plan.text.StudyPart;
import org.nuanyang.study.plan.text.StudyStage;
import org.nuanyang.study.plan.text.StudyText;
import org.nuanyang.study.turning.TurningId;
import org.nuanyang.study.turning.TurningStep;
import org.nuanyang.study.turning.Turnings;
import org.nuanyang.study.tutor.Tutor;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 周敏 tutors two children of her class: one plan has a stage behind it, another stage is due today; a third child is being turned round; the three learn in a village group. */
@Component
@Order(4)
class StudyPlanLoad implements RoomLoad {
    private final StudyPlanning planning;
    private final Turnings turnings;
    private final Groups groups;
    private final Learners learners;
    private final Viewers viewers;

    StudyPlanLoad(StudyPlanning planning, Turnings turnings, Groups groups, Learners learners, Viewers viewers) {
        this.planning = planning;
        this.turnings = turnings;
        this.groups = groups;
        this.learners = learners;
        this.viewers = viewers;
    }

    @Override
    public void tell(Stories.Laid laid, LocalDate today) {
        if (!laid.told() || laid.county().county().id() != CountyDraw.FIRST_COUNTY || laid.county().find(Cast.SCHOOL).isEmpty()) return;
        var teacher = viewers.find(CountyDraw.FIRST_COUNTY, School.qingshi().data().staffer("周敏").id()).orElseThrow();
        var own = laid.county().pupils().stream().filter(pupil -> pupil.school().equals(School.qingshi().school().id())).map(pupil -> laid.ids().get(pupil))
                .filter(child -> teacher.scope().sight().call(() -> learners.find(child, teacher)).filter(learner -> learner.ledBy(teacher)).isPresent()).limit(3).toList();
        if (own.size() < 3) return;
        planned(own.getFirst(), today, teacher);
        due(own.get(1), today, teacher);
        turned(own.getLast(), today, teacher);
        grouped(own, today, teacher);
    }

    private void planned(ChildId child, LocalDate today, Viewer teacher) {
        var id = StudyPlanId.next();
        var text = new StudyText(List.of(part("数学", "", teacher), part("语文", "2", teacher)), List.of(new StudyStage(0, today.minusWeeks(2), words("study.plan.aim")), new StudyStage(0, today.plusWeeks(6), null)), null);
        said(teacher, () -> planning.write(child, new StudyPlanning.Base(id, 0, null), today.minusWeeks(6), today.plusWeeks(8), text, teacher));
        var told = Map.of(1, new StudyPlanning.Told(StudyOutcome.BETTER, words("study.plan.effect")), 2, new StudyPlanning.Told(StudyOutcome.SAME, ""));
        said(teacher, () -> planning.tell(id, 1, today.minusWeeks(2), told, teacher));
        said(teacher, () -> planning.signed(id, 1, today, null, null, teacher));
    }

    private void due(ChildId child, LocalDate today, Viewer teacher) {
        var text = new StudyText(List.of(part("语文", "2", teacher)), List.of(new StudyStage(0, today, null)), null);
        said(teacher, () -> planning.write(child, new StudyPlanning.Base(StudyPlanId.next(), 0, null), today.minusWeeks(4), today.plusWeeks(8), text, teacher));
    }

    private void turned(ChildId child, LocalDate today, Viewer teacher) {
        var id = TurningId.next();
        said(teacher, () -> turnings.begin(child, id, "数学", words("study.turning.strengths"), words("study.turning.hard"), teacher));
        said(teacher, () -> turnings.tell(id, 1, TurningStep.Kind.GOAL, null, words("study.turning.goal"), "", today.plusWeeks(2), teacher));
        said(teacher, () -> turnings.tell(id, 2, TurningStep.Kind.RELAPSE, null, words("study.turning.relapse"), words("study.turning.help"), null, teacher));
    }

    private void grouped(List<ChildId> children, LocalDate today, Viewer teacher) {
        var id = GroupId.next();
        var group = new VillageGroup(id, School.qingshi().school().id(), words("study.group.name"), words("study.group.village"), words("study.group.place"), words("study.group.hours"), words("study.group.adult"),
                teacher.account(), teacher.account(), today.minusWeeks(3), today.plusWeeks(8), 0, List.of(), List.of());
        said(teacher, () -> groups.write(group, Set.copyOf(children), children.getFirst(), Set.of(teacher.account().value()), teacher));
        said(teacher, () -> groups.told(id, 1, today.minusWeeks(2), words("study.group.done"), words("study.group.adult"), Set.copyOf(children), teacher));
        said(teacher, () -> groups.told(id, 2, today.minusWeeks(1), words("study.group.done2"), words("study.group.adult"), Set.of(children.getFirst()), teacher));
    }

    private static StudyPart part(String subject, String which, Viewer teacher) {
        return new StudyPart(0, subject, words("study.plan.analysis" + which), words("study.plan.content" + which), words("study.plan.hours"), words("study.plan.goal" + which), new Tutor(teacher.account(), teacher.name()));
    }

    private static String words(String key) {
        return WordList.raw(key);
    }
}
