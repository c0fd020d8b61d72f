package org.nuanyang.mind;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

/** How many children are at which tier in which school, for those above the schools, who may not know who they are. */
@Service
@Transactional(readOnly = true)
public class TierCounts {
    /** The columns. */
    public static final List<Tier> TIERS = List.of(Tier.WATCH, Tier.SUPPORT, Tier.CRISIS);

    private final TierSql sql;
    private final Orgs orgs;

    TierCounts(TierSql sql, Orgs orgs) {
        this.sql = sql;
        this.orgs = orgs;
    }

    /** @param schools each a line of the table, in its order */
    public record Counted(List<Org> schools, SmallCounts.Table table) {}

    public static boolean mayRead(Viewer viewer) {
        return Stream.of(Role.COUNTY_OFFICER, Role.TOWNSHIP_OFFICER, Role.SUPERVISOR).anyMatch(viewer::holds);
    }

    public Counted of(Viewer viewer) {
        if (!mayRead(viewer)) throw new NotFound();
        Map<UUID, Map<Tier, Integer>> counted = new HashMap<>();
        for (var each : sql.bySchool()) counted.computeIfAbsent(each.school(), _ -> new HashMap<>()).put(each.tier(), each.children());
        var schools = orgs.reachable(viewer, Act.SUPERVISE).stream().filter(org -> org.kind().hasClasses()).toList();
        var lines = schools.stream().map(school -> line(counted.getOrDefault(school.id().value(), Map.of()))).toList();
        return new Counted(schools, SmallCounts.table(lines));
    }

    private static List<Integer> line(Map<Tier, Integer> counts) {
        return TIERS.stream().map(tier -> counts.getOrDefault(tier, 0)).toList();
    }
}
