package org.nuanyang.study.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.roster.ChildId;
import org.nuanyang.study.Learner;
import org.nuanyang.study.plan.text.StudyPart;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The study plans of a child, for whom {@link Learner} says. */
@Service
@Transactional
public class StudyPlans {
    private final StudyPlanSql sql;
    private final StudyTextSql texts;
    private final Audit audit;

    StudyPlans(StudyPlanSql sql, StudyTextSql texts, Audit audit) {
        this.sql = sql;
        this.texts = texts;
        this.audit = audit;
    }

    /** Tells the effect of this subject: whoever leads, whoever tutors it, and the plan's owner, to whom it falls when the tutor has no account or has gone. */
    public static boolean mayTell(Learner file, StudyPlan plan, StudyPart part, Viewer viewer) {
        return file.ledBy(viewer) || !file.left() && file.readBy(viewer) && (viewer.account().equals(part.tutor().account()) || viewer.account().equals(plan.owner()));
    }

    /** The live one first; each opening is logged. */
    public List<StudyPlan> open(Learner file, Viewer viewer) {
        var plans = of(file, viewer);
        if (!plans.isEmpty()) audit.record(viewer, "study-plan.opened", file.id().value(), file.school().value(), file.why(viewer), Map.of());
        return plans;
    }

    /** The same for what another page tells of them; empty for whoever is not to know. */
    @Transactional(readOnly = true)
    public List<StudyPlan> of(Learner file, Viewer viewer) {
        return file.readBy(viewer) ? sql.ofChild(file.id()).stream().map(this::whole).toList() : List.of();
    }

    @Transactional(readOnly = true)
    public Optional<StudyPlan> live(Learner file, Viewer viewer) {
        return of(file, viewer).stream().filter(StudyPlan::live).findFirst();
    }

    @Transactional(readOnly = true)
    public Optional<ChildId> childOf(StudyPlanId id) {
        return sql.find(id).map(StudyPlanSql.Head::child);
    }

    /** Whether whoever owns it works at the child's school no more. */
    @Transactional(readOnly = true)
    public boolean orphaned(Learner file, StudyPlan plan) {
        return plan.live() && sql.gone(plan.owner(), file.school());
    }

    StudyPlan whole(StudyPlanSql.Head head) {
        return new StudyPlan(head.id(), head.child(), head.owner(), head.follows(), head.from(), head.until(), head.begunBy(), head.reviewOn(), head.closure(),
                texts.of(head.id()), texts.effects(head.id()));
    }
}
