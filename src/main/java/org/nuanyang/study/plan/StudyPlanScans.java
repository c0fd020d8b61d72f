package org.nuanyang.study.plan;

import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.nuanyang.access.Viewer;
import org.nuanyang.files.FileOwner;
import org.nuanyang.study.Learner;
import org.nuanyang.study.Learners;
import org.springframework.stereotype.Component;

/** Scans of the signed page: seen by whoever reads the plan, kept by whoever writes it. */
@Component
class StudyPlanScans implements FileOwner {
    static final String KEY = "study.plan";

    private final StudyPlanSql sql;
    private final Learners learners;

    StudyPlanScans(StudyPlanSql sql, Learners learners) {
        this.sql = sql;
        this.learners = learners;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Optional<Ground> mayOpen(UUID subject, Viewer viewer) {
        return ground(subject, viewer, Learner::readBy);
    }

    @Override
    public Optional<Ground> mayKeep(UUID subject, Viewer viewer) {
        return ground(subject, viewer, Learner::taughtBy);
    }

    private Optional<Ground> ground(UUID subject, Viewer viewer, BiPredicate<Learner, Viewer> may) {
        return sql.find(new StudyPlanId(subject)).flatMap(head -> learners.find(head.child(), viewer)).filter(file -> may.test(file, viewer))
                .map(file -> new Ground(file.id().value(), null, file.school().value(), file.why(viewer)));
    }
}
