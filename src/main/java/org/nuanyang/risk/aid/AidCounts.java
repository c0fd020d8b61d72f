package org.nuanyang.risk.aid;

import java.util.List;
import java.util.stream.Collectors;
import org.nuanyang.access.Act;
import org.nuanyang.access.Org;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.SmallCounts;
import org.nuanyang.risk.plan.listed.PlanCounts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How many eligible cases of each school were granted aid and how many not, for those above the schools, who may not know whose they are. */
@Service
@Transactional(readOnly = true)
public class AidCounts {
    private final AidSql sql;
    private final Orgs orgs;

    AidCounts(AidSql sql, Orgs orgs) {
        this.sql = sql;
        this.orgs = orgs;
    }

    /** @param schools each a line of the table: granted, not granted or not yet; in its order */
    public record Counted(List<Org> schools, SmallCounts.Table table) {}

    public static boolean mayRead(Viewer viewer) {
        return PlanCounts.mayRead(viewer);
    }

    public Counted of(Viewer viewer) {
        if (!mayRead(viewer)) throw new NotFound();
        var counted = sql.bySchool().stream().collect(Collectors.toMap(AidSql.OfSchool::schoolId, each -> List.of(each.granted(), each.others())));
        var schools = orgs.withClasses(viewer, Act.SUPERVISE);
        return new Counted(schools, SmallCounts.table(schools.stream().map(school -> counted.getOrDefault(school.id().value(), List.of(0, 0))).toList()));
    }
}
