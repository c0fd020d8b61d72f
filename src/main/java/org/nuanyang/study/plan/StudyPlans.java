package org.nuanyang.study.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nuanyang.access.Act;
import org.nuanyang.access.Role;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.NotFound;
import org.nuanyang.roster.ChildAccess;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The study plans of a child. They are read by those who teach or heed the child at its school and by the paired helper; led by the homeroom
 * teacher and the principal; a subject teacher writes and tells the own subjects. Above the school nobody reads them.
 */
@Service
@Transactional
public class StudyPlans {
    private final StudyPlanSql sql;
    private final StudyTextSql texts;
    private final ChildAccess children;
    private final Audit audit;

    StudyPlans(StudyPlanSql sql, StudyTextSql texts, ChildAccess children, Audit audit) {
        this.sql = sql;
        this.texts = texts;
        this.children = children;
        this.audit = audit;
    }

    /** Of a whole class or school, or because the child is heeded; to a helper from outside no file is opened. */
    public static boolean mayRead(ChildFile file, Viewer viewer) {
        return ChildAccess.may(Act.HEED, file, viewer) || viewer.scope().mayIn(Act.RECORD, file.school()) || file.klass() != null && viewer.scope().mayIn(Act.RECORD, file.klass());
    }

    public static boolean mayLead(ChildFile file, Viewer viewer) {
        return file.left() == null && ChildAccess.may(Act.ASSESS, file, viewer);
    }

    /** Writes and tells the subjects that are one's own. */
    public static boolean mayTeach(ChildFile file, Viewer viewer) {
        return mayLead(file, viewer) || file.left() == null && viewer.holds(Role.SUBJECT) && file.klass() != null && viewer.scope().mayIn(Act.RECORD, file.klass());
    }

    /** Tells the effect of this subject: whoever leads, and whoever tutors it. */
    public static boolean mayTell(ChildFile file, StudyPart part, Viewer viewer) {
        return mayLead(file, viewer) || file.left() == null && mayRead(file, viewer) && viewer.account().equals(part.tutor().account());
    }

    /** A child whose learning the viewer may know; also one who has left, for whoever may open the file. */
    @Transactional(readOnly = true)
    public Optional<ChildFile> find(ChildId child, Viewer viewer) {
        return children.find(child, Act.OPEN, viewer).or(() -> children.find(child, Act.RECORD, viewer)).filter(file -> mayRead(file, viewer));
    }

    @Transactional(readOnly = true)
    public ChildFile file(ChildId child, Viewer viewer) {
        return find(child, viewer).orElseThrow(NotFound::new);
    }

    /** The live one first; each opening is logged. */
    public List<StudyPlan> open(ChildFile file, Viewer viewer) {
        var plans = of(file, viewer);
        if (!plans.isEmpty()) audit.record(viewer, "study-plan.opened", file.id().value(), file.school().value(), ChildAccess.why(file, viewer), Map.of());
        return plans;
    }

    /** The same for what another page tells of them; empty for whoever is not to know. */
    @Transactional(readOnly = true)
    public List<StudyPlan> of(ChildFile file, Viewer viewer) {
        return mayRead(file, viewer) ? sql.ofChild(file.id()).stream().map(this::whole).toList() : List.of();
    }

    @Transactional(readOnly = true)
    public Optional<StudyPlan> live(ChildFile file, Viewer viewer) {
        return of(file, viewer).stream().filter(StudyPlan::live).findFirst();
    }

    @Transactional(readOnly = true)
    public Optional<ChildId> childOf(StudyPlanId id) {
        return sql.find(id).map(StudyPlanSql.Head::child);
    }

    StudyPlan whole(StudyPlanSql.Head head) {
        return new StudyPlan(head.id(), head.child(), head.owner(), head.follows(), head.from(), head.until(), head.begunBy(), head.reviewOn(), head.closure(),
                texts.of(head.id()), texts.effects(head.id()));
    }
}
