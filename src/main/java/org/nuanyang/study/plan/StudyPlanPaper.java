package org.nuanyang.study.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.nuanyang.access.AccountNames;
import org.nuanyang.access.Org;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Words;
import org.nuanyang.documents.Foot;
import org.nuanyang.documents.PaperFile;
import org.nuanyang.documents.PaperFormat;
import org.nuanyang.documents.download.FileType;
import org.nuanyang.documents.download.Parcel;
import org.nuanyang.study.Learner;
import org.nuanyang.study.Learners;
import org.nuanyang.study.plan.text.StudyVersion;
import org.nuanyang.study.tutor.Tutors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A study plan on paper, to be signed; each print is logged. */
@Service
@Transactional
public class StudyPlanPaper {
    private final StudyPlanSql sql;
    private final StudyPlans plans;
    private final Learners learners;
    private final Tutors tutors;
    private final Orgs orgs;
    private final AccountNames names;
    private final Audit audit;
    private final Clock clock;

    StudyPlanPaper(StudyPlanSql sql, StudyPlans plans, Learners learners, Tutors tutors, Orgs orgs, AccountNames names, Audit audit, Clock clock) {
        this.sql = sql;
        this.plans = plans;
        this.learners = learners;
        this.tutors = tutors;
        this.orgs = orgs;
        this.names = names;
        this.audit = audit;
        this.clock = clock;
    }

    private record Wanted(Learner file, StudyPlan plan, StudyVersion version) {}

    @Transactional(readOnly = true)
    public Parcel parcel(StudyPlanId id, int version, PaperFormat format, Viewer by) {
        var wanted = find(id, version, by);
        return new Parcel(StudyPlanSheet.TITLE + " " + wanted.file().name(), FileType.of(format), 1, wanted.file().school(), "/children/" + wanted.file().id() + "/study-plan").ofClass(wanted.file().klass());
    }

    public PaperFile print(StudyPlanId id, int version, Viewer by) {
        var wanted = find(id, version, by);
        var file = wanted.file();
        audit.record(by, "study-plan.printed", file.id().value(), file.school().value(), file.why(by), Map.of());
        var klass = file.klass() == null ? "" : orgs.find(file.klass()).map(org -> org.label(LocalDate.now(clock))).orElse("");
        var school = orgs.find(file.school()).map(Org::name).orElse("");
        var people = names.of(by.county(), List.of(wanted.plan().owner(), wanted.version().writtenBy()));
        return Words.inChinese(() -> new PaperFile(StudyPlanSheet.TITLE, PaperFile.Side.UPRIGHT,
                List.of(StudyPlanSheet.of(school, klass, file.name(), wanted.plan(), wanted.version(), tutors.helpers(file.id(), by), people)), Foot.printed(by.name(), clock)));
    }

    private Wanted find(StudyPlanId id, int version, Viewer by) {
        var head = sql.find(id).orElseThrow(NotFound::new);
        var file = learners.learner(head.child(), by);
        var plan = plans.whole(head);
        return new Wanted(file, plan, plan.versions().stream().filter(each -> each.version() == version).findFirst().orElseThrow(NotFound::new));
    }
}
