package org.nuanyang.study.plan;

import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.nuanyang.access.Viewer;
import org.nuanyang.files.FileOwner;
import org.nuanyang.roster.ChildAccess;
import org.nuanyang.roster.ChildFile;
import org.springframework.stereotype.Component;

/** Scans of the signed page: seen by whoever reads the plan, kept by whoever writes it. */
@Component
class StudyPlanScans implements FileOwner {
    static final String KEY = "study.plan";

    private final StudyPlanSql sql;
    private final StudyPlans plans;

    StudyPlanScans(StudyPlanSql sql, StudyPlans plans) {
        this.sql = sql;
        this.plans = plans;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Optional<Ground> mayOpen(UUID subject, Viewer viewer) {
        return ground(subject, viewer, StudyPlans::mayRead);
    }

    @Override
    public Optional<Ground> mayKeep(UUID subject, Viewer viewer) {
        return ground(subject, viewer, StudyPlans::mayTeach);
    }

    private Optional<Ground> ground(UUID subject, Viewer viewer, BiPredicate<ChildFile, Viewer> may) {
        return sql.find(new StudyPlanId(subject)).flatMap(head -> plans.find(head.child(), viewer)).filter(file -> may.test(file, viewer))
                .map(file -> new Ground(file.id().value(), null, file.school().value(), ChildAccess.why(file, viewer)));
    }
}
