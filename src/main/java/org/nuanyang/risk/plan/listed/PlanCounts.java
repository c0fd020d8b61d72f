package org.nuanyang.risk.plan.listed;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nuanyang.access.Act;
import org.nuanyang.access.Org;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Role;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.SmallCounts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How many key and urgent children of each school have a plan and how many have none, for those above the schools, who may not know who they are. */
@Service
@Transactional(readOnly = true)
public class PlanCounts {
    private final PlanListSql sql;
    private final Orgs orgs;

    PlanCounts(PlanListSql sql, Orgs orgs) {
        this.sql = sql;
        this.orgs = orgs;
    }

    /** @param schools each a line of the table: with a plan in force, without; in its order */
    public record Counted(List<Org> schools, SmallCounts.Table table) {}

    public static boolean mayRead(Viewer viewer) {
        return Stream.of(Role.COUNTY_OFFICER, Role.TOWNSHIP_OFFICER, Role.SUPERVISOR).anyMatch(viewer::holds);
    }

    public Counted of(Viewer viewer) {
        if (!mayRead(viewer)) throw new NotFound();
        var counted = sql.bySchool().stream().collect(Collectors.toMap(PlanListSql.OfSchool::school, each -> List.of(each.planned(), each.unplanned())));
        var schools = orgs.withClasses(viewer, Act.SUPERVISE);
        return new Counted(schools, SmallCounts.table(schools.stream().map(school -> counted.getOrDefault(school.id().value(), List.of(0, 0))).toList()));
    }
}
