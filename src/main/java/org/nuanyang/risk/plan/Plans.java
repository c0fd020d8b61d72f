package org.nuanyang.risk.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.risk.plan.text.Doer;
import org.nuanyang.roster.ChildAccess;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The plans of a child, for those who may heed the child. */
@Service
@Transactional
public class Plans {
    private final PlanSql sql;
    private final PlanTextSql texts;
    private final CourseSql course;
    private final Doers doers;
    private final Audit audit;

    Plans(PlanSql sql, PlanTextSql texts, CourseSql course, Doers doers, Audit audit) {
        this.sql = sql;
        this.texts = texts;
        this.course = course;
        this.doers = doers;
        this.audit = audit;
    }

    public static boolean mayRead(ChildFile file, Viewer viewer) {
        return ChildAccess.may(Act.HEED, file, viewer);
    }

    public static boolean mayWrite(ChildFile file, Viewer viewer) {
        return file.left() == null && ChildAccess.may(Act.ASSESS, file, viewer);
    }

    public static boolean mayApprove(ChildFile file, Viewer viewer) {
        return file.left() == null && ChildAccess.may(Act.APPROVE, file, viewer);
    }

    /** The live one first; each opening is logged. */
    public List<IndividualPlan> open(ChildFile file, Viewer viewer) {
        var plans = of(file, viewer);
        if (!plans.isEmpty()) audit.record(viewer, "child-plan.opened", file.id().value(), file.school().value(), null, Map.of());
        return plans;
    }

    /** The same for what another page tells of them; empty for whoever is not to know. */
    @Transactional(readOnly = true)
    public List<IndividualPlan> of(ChildFile file, Viewer viewer) {
        return mayRead(file, viewer) ? sql.ofChild(file.id()).stream().map(this::whole).toList() : List.of();
    }

    /** The plan that is being written, in force or waiting; empty too for whoever is not to know. */
    @Transactional(readOnly = true)
    public Optional<IndividualPlan> live(ChildFile file, Viewer viewer) {
        return of(file, viewer).stream().filter(IndividualPlan::live).findFirst();
    }

    @Transactional(readOnly = true)
    public Optional<ChildId> childOf(PlanId id) {
        return sql.find(id).map(PlanSql.Head::child);
    }

    /** Who may be charged with an action; whoever has a task in the plan as it stands stays. */
    @Transactional(readOnly = true)
    public List<Doer> doers(ChildFile file, Viewer viewer) {
        return doers.of(file, viewer);
    }

    @Transactional(readOnly = true)
    public List<Doer> answering(ChildFile file) {
        return doers.answering(file);
    }

    IndividualPlan whole(PlanSql.Head head) {
        return new IndividualPlan(head.id(), head.child(), head.owner(), head.begunBy(), head.begunOn(), head.reviewOn(), head.closure(),
                texts.of(head.id()), course.done(head.id()), course.reviews(head.id()), course.steps(head.id()));
    }
}
