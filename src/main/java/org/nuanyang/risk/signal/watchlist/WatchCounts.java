package org.nuanyang.risk.signal.watchlist;

import java.util.ArrayList;
import java.util.Arrays;
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
import org.nuanyang.risk.RiskLevel;
import org.nuanyang.risk.signal.SignalKind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How many children of each school are at which level, and how many have a live signal of which kind, for those above the schools. */
@Service
@Transactional(readOnly = true)
public class WatchCounts {
    public static final List<RiskLevel> LEVELS = List.of(RiskLevel.WATCH, RiskLevel.KEY, RiskLevel.URGENT);

    private final WatchlistSql sql;
    private final Orgs orgs;

    WatchCounts(WatchlistSql sql, Orgs orgs) {
        this.sql = sql;
        this.orgs = orgs;
    }

    /**
     * @param schools each a line of both tables, in the order of the tree
     * @param kinds the columns of the second: those of which there is any
     */
    public record Counted(List<Org> schools, SmallCounts.Table levels, List<SignalKind> kinds, SmallCounts.Table signals) {}

    public static boolean mayRead(Viewer viewer) {
        return Stream.of(Role.COUNTY_OFFICER, Role.TOWNSHIP_OFFICER, Role.SUPERVISOR).anyMatch(viewer::holds);
    }

    public Counted of(Viewer viewer) {
        if (!mayRead(viewer)) throw new NotFound();
        var schools = orgs.withClasses(viewer, Act.SUPERVISE);
        var said = sql.levelsBySchool();
        var found = sql.signalsBySchool();
        var kinds = Arrays.stream(SignalKind.values()).filter(kind -> found.stream().anyMatch(each -> each.what().equals(kind.name()))).toList();
        return new Counted(schools, table(schools, said, LEVELS), kinds, table(schools, found, kinds));
    }

    private static SmallCounts.Table table(List<Org> schools, List<WatchlistSql.Counted> counted, List<? extends Enum<?>> columns) {
        Map<UUID, Map<String, Integer>> known = new HashMap<>();
        for (var each : counted) known.computeIfAbsent(each.school(), _ -> new HashMap<>()).put(each.what(), each.children());
        var lines = new ArrayList<List<Integer>>();
        for (var school : schools)
            lines.add(columns.stream().map(column -> known.getOrDefault(school.id().value(), Map.of()).getOrDefault(column.name(), 0)).toList());
        return SmallCounts.table(lines);
    }
}
