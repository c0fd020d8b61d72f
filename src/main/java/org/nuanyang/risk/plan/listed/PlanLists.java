package org.nuanyang.risk.plan.listed;

import java.util.List;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The children in the viewer's care who have a plan or ought to, and what the plans ask of the viewer. */
@Service
@Transactional(readOnly = true)
public class PlanLists {
    private final PlanListSql sql;

    PlanLists(PlanListSql sql) {
        this.sql = sql;
    }

    public static boolean mayRead(Viewer viewer) {
        return viewer.scope().mayAnywhere(Act.HEED);
    }

    public List<ListedPlan> all(Viewer viewer) {
        return mayRead(viewer) ? sql.all() : List.of();
    }

    public List<PlanTask> tasks(Viewer viewer) {
        return mayRead(viewer) ? sql.tasks(viewer.account()) : List.of();
    }
}
