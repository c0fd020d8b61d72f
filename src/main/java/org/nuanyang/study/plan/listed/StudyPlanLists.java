package org.nuanyang.study.plan.listed;

import java.util.List;
import org.nuanyang.access.Act;
import org.nuanyang.access.Role;
import org.nuanyang.access.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The plans of the children whose learning the viewer may know. */
@Service
@Transactional(readOnly = true)
public class StudyPlanLists {
    private final StudyPlanListSql sql;

    StudyPlanLists(StudyPlanListSql sql) {
        this.sql = sql;
    }

    /** Whoever works at a school, or is paired with a child and heeds it. */
    public static boolean mayRead(Viewer viewer) {
        return viewer.scope().mayAnywhere(Act.HEED) || !viewer.scope().orgs(Act.RECORD).isEmpty();
    }

    /** Leads plans of others or writes the own subjects. */
    public static boolean mayWrite(Viewer viewer) {
        return viewer.scope().mayAnywhere(Act.ASSESS) || viewer.holds(Role.SUBJECT);
    }

    public List<ListedStudyPlan> all(Viewer viewer) {
        return mayRead(viewer) && sql.any() ? sql.all() : List.of();
    }
}
