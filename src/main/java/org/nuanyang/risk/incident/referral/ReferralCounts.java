package org.nuanyang.risk.incident.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nuanyang.access.Act;
import org.nuanyang.access.Org;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.SmallCounts;
import org.nuanyang.risk.incident.clock.OpenClocks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How many referrals wait in each school, in time and late, for those above the schools. */
@Repository
@Transactional(readOnly = true)
public class ReferralCounts {
    private final JdbcClient jdbc;
    private final Orgs orgs;
    private final Clock clock;

    ReferralCounts(JdbcClient jdbc, Orgs orgs, Clock clock) {
        this.jdbc = jdbc;
        this.orgs = orgs;
        this.clock = clock;
    }

    /** @param table of each school those in time and those late */
    public record Counted(List<Org> schools, SmallCounts.Table table) {}

    private record Waiting(UUID schoolId, int inTime, int late) {}

    public Counted of(Viewer viewer) {
        if (!OpenClocks.mayRead(viewer)) throw new NotFound();
        Map<UUID, Waiting> waiting = jdbc.sql("select school_id, in_time, late from risk.referrals_by_school(:on)").param("on", LocalDate.now(clock))
                .query(Waiting.class).stream().collect(Collectors.toMap(Waiting::schoolId, Function.identity()));
        var schools = orgs.reachable(viewer, Act.SUPERVISE).stream().filter(org -> waiting.containsKey(org.id().value())).toList();
        return new Counted(schools, SmallCounts.table(schools.stream().map(school -> waiting.get(school.id().value())).map(each -> List.of(each.inTime(), each.late())).toList()));
    }
}
