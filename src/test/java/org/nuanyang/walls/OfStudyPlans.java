package org.nuanyang.walls;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Viewer;
import org.nuanyang.files.Content;
import org.nuanyang.files.Sample;
import org.nuanyang.roster.ChildId;
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
import org.nuanyang.study.turning.Turnings;
import org.nuanyang.study.tutor.Tutor;

/** What there is of a child's learning: a plan that is told and signed, what turns round, a group. */
record OfStudyPlans(Spot spot, Doors doors, Things things, ChildId child) {
    void laid() {
        var plan = StudyPlanId.next();
        var turning = TurningId.next();
        var group = GroupId.next();
        as(by -> {
            var part = new StudyPart(0, "数学", "读不懂题" + spot.mark(), "读两道题" + spot.mark(), "周二", "做对一半" + spot.mark(), new Tutor(by.account(), by.name()));
            var text = new StudyText(List.of(part), List.of(new StudyStage(0, Qingxi.TODAY, null)), null);
            var planning = doors.get(StudyPlanning.class);
            if (!planning.write(child, new StudyPlanning.Base(plan, 0, null), Qingxi.TODAY.minusWeeks(1), Qingxi.TODAY.plusWeeks(12), text, by).isEmpty()) throw new AssertionError();
            if (!planning.tell(plan, 1, Qingxi.TODAY, Map.of(1, new StudyPlanning.Told(StudyOutcome.BETTER, "肯读了" + spot.mark())), by).isEmpty()) throw new AssertionError();
            if (!planning.signed(plan, 1, Qingxi.TODAY, "签字.png", picture(), by).isEmpty()) throw new AssertionError();
            if (!doors.get(Turnings.class).begin(child, turning, "数学", "爱发言" + spot.mark(), "空着" + spot.mark(), by).isEmpty()) throw new AssertionError();
            var held = new VillageGroup(group, spot.school(), "石桥组" + spot.mark(), "石桥村", "村委会", "周六", "张婶", by.account(), by.account(), Qingxi.TODAY, Qingxi.TODAY.plusWeeks(12), 0, List.of(), List.of());
            if (!doors.get(Groups.class).write(held, Set.of(child), child, Set.of(by.account().value()), by).isEmpty()) throw new AssertionError();
            return by;
        });
        things.with("studyGroup", group).with("otherStudyGroup", GroupId.next());
        things.with("turning", turning);
        things.with("studyPlan", plan).with("otherStudyPlan", StudyPlanId.next()).with("studyScan", doors.id("select id from files.file where subject_id = ?", plan.value()));
    }

    private void as(Function<Viewer, Viewer> work) {
        doors.as(spot.county(), spot.homeroom(), work);
    }

    private static Content picture() {
        return switch (Content.of(Sample.png(40, 50))) {
            case Content.Reading.Readable(var content) -> content;
            case Content.Reading.Refused(var why) -> throw new AssertionError(why);
        };
    }
}
