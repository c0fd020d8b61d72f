package org.nuanyang.risk.dropout;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.time.LocalDate;
import org.nuanyang.access.Act;
import org.nuanyang.access.Org;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.SmallCounts;
import org.nuanyang.risk.attendance.Overview;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How many children stay away in which school and how it ended, for those above the schools, who may not know who they are. */
@Service
@Transactional(readOnly = true)
public class DropoutCounts {
    private final DropoutSql sql;
    private final Orgs orgs;

    DropoutCounts(DropoutSql sql, Orgs orgs) {
        this.sql = sql;
        this.orgs = orgs;
    }

    /** @param schools each a line of the table, in its order; open, back, ended otherwise */
    public record Counted(List<Org> schools, SmallCounts.Table table) {}

    public Counted since(LocalDate day, Viewer viewer) {
        if (!Overview.seesSchools(viewer)) throw new NotFound();
        Map<UUID, DropoutSql.SchoolSum> sums = sql.bySchool(day).stream().collect(Collectors.toMap(DropoutSql.SchoolSum::school, Function.identity()));
        var schools = orgs.withClasses(viewer, Act.SUPERVISE);
        var none = new DropoutSql.SchoolSum(new UUID(0, 0), 0, 0, 0);
        return new Counted(schools, SmallCounts.table(schools.stream().map(school -> sums.getOrDefault(school.id().value(), none))
                .map(sum -> List.of(sum.open(), sum.returned(), sum.otherwise())).toList()));
    }
}
