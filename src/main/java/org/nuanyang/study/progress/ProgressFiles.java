package org.nuanyang.study.progress;

import static org.nuanyang.documents.FormCell.label;
import static org.nuanyang.documents.FormCell.signature;
import static org.nuanyang.documents.FormCell.text;
import static org.nuanyang.documents.FormCell.value;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.nuanyang.access.Org;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.Words;
import org.nuanyang.documents.Foot;
import org.nuanyang.documents.FormRow;
import org.nuanyang.documents.FramedForm;
import org.nuanyang.documents.PaperFile;
import org.nuanyang.documents.PaperFormat;
import org.nuanyang.documents.download.FileType;
import org.nuanyang.documents.download.Parcel;
import org.nuanyang.roster.ChildId;
import org.nuanyang.study.Learner;
import org.nuanyang.study.Learners;
import org.nuanyang.study.group.Groups;
import org.nuanyang.study.marks.Courses;
import org.nuanyang.study.plan.StudyPlans;
import org.nuanyang.study.turning.Turnings;
import org.nuanyang.study.tutor.Tutors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 学业进步档案: read and printed; a subject teacher finds the marks of the own subjects in it. */
@Service
@Transactional
public class ProgressFiles {
    private static final String TITLE = "学业进步档案";

    private final Learners learners;
    private final Courses courses;
    private final StudyPlans plans;
    private final Turnings turnings;
    private final Groups groups;
    private final Tutors tutors;
    private final Orgs orgs;
    private final Audit audit;
    private final Clock clock;

    ProgressFiles(Learners learners, Courses courses, StudyPlans plans, Turnings turnings, Groups groups, Tutors tutors, Orgs orgs, Audit audit, Clock clock) {
        this.learners = learners;
        this.courses = courses;
        this.plans = plans;
        this.turnings = turnings;
        this.groups = groups;
        this.tutors = tutors;
        this.orgs = orgs;
        this.audit = audit;
        this.clock = clock;
    }

    public ProgressFile open(ChildId child, Viewer viewer) {
        var file = of(child, viewer);
        var learner = file.learner();
        audit.record(viewer, "progress.opened", learner.id().value(), learner.school().value(), learner.why(viewer), Map.of());
        return file;
    }

    @Transactional(readOnly = true)
    public Parcel parcel(ChildId child, PaperFormat format, Viewer by) {
        var learner = learners.learner(child, by);
        return new Parcel(TITLE + " " + learner.name(), FileType.of(format), 1, learner.school(), "/children/" + child + "/progress").ofClass(learner.klass());
    }

    public PaperFile print(ChildId child, Viewer by) {
        var file = of(child, by);
        var learner = file.learner();
        audit.record(by, "progress.printed", learner.id().value(), learner.school().value(), learner.why(by), Map.of());
        return Words.inChinese(() -> new PaperFile(TITLE, PaperFile.Side.UPRIGHT, List.of(sheet(file)), Foot.printed(by.name(), clock)));
    }

    private ProgressFile of(ChildId child, Viewer viewer) {
        var learner = learners.learner(child, viewer);
        return new ProgressFile(learner, courses.of(List.of(child), LocalDate.now(clock)).getOrDefault(child, List.of()), plans.of(learner, viewer), turnings.of(learner, viewer), groups.of(learner, viewer), tutors.helpers(child, viewer));
    }

    private FramedForm sheet(ProgressFile file) {
        Learner learner = file.learner();
        var klass = learner.klass() == null ? "" : orgs.find(learner.klass()).map(org -> org.label(LocalDate.now(clock))).orElse("");
        var rows = new ArrayList<FormRow>();
        rows.add(FormRow.of(9, label("学生姓名"), value(learner.name()), label("班级"), value(klass)));
        rows.add(FormRow.of(9, label("学习帮手"), value(String.join("、", file.helpers())).across(3)));
        for (var course : file.courses()) rows.add(FormRow.of(10, label(course.subject()), text(file.drawn(course)).across(3)));
        for (var plan : file.plans()) {
            var lines = new ArrayList<String>();
            lines.add(file.plan(plan));
            lines.addAll(file.effects(plan));
            rows.add(FormRow.of(18, label("帮扶计划"), text(String.join("\n", lines)).across(3)));
        }
        for (var turning : file.turnings()) rows.add(FormRow.of(12, label("转化"), text(file.turning(turning)).across(3)));
        if (!file.groups().isEmpty()) rows.add(FormRow.of(10, label("校外学习小组"), text(file.groups().stream().map(file::group).collect(Collectors.joining("\n"))).across(3)));
        rows.add(FormRow.of(18, signature("班主任（签字）：").across(2), signature("监护人（签字）：").across(2)));
        return new FramedForm(TITLE, "学校：" + orgs.find(learner.school()).map(Org::name).orElse(""), LocalDate.now(clock).toString(), List.of(26, 60, 26, 58), 0, rows, List.of("填报单位（盖章）：", "填报日期：" + LocalDate.now(clock)));
    }
}
