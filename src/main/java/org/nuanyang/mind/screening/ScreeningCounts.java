package org.nuanyang.mind.screening;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuanyang.access.Act;
import org.nuanyang.access.Org;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.SmallCounts;
import org.nuanyang.mind.Tier;
import org.nuanyang.mind.TierCounts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** For those above the schools: how many children fell where by their last result of the last twelve months. No small number shows. */
@Repository
@Transactional(readOnly = true)
public class ScreeningCounts {
    /** The columns. */
    public static final List<Tier> TIERS = List.of(Tier.NONE, Tier.WATCH, Tier.SUPPORT, Tier.CRISIS);

    private final JdbcClient jdbc;
    private final Orgs orgs;

    ScreeningCounts(JdbcClient jdbc, Orgs orgs) {
        this.jdbc = jdbc;
        this.orgs = orgs;
    }

    public record Counted(List<Org> schools, SmallCounts.Table table, LocalDate since) {}

    private record SchoolTier(UUID schoolId, Tier tier, int children) {}

    public Counted of(LocalDate day, Viewer viewer) {
        if (!TierCounts.mayRead(viewer)) throw new NotFound();
        var since = day.minusYears(1);
        Map<UUID, Map<Tier, Integer>> counted = new HashMap<>();
        jdbc.sql("select school_id, tier, children from mind.screened_by_school(:since, :day)").param("since", since).param("day", day).query(SchoolTier.class).list()
                .forEach(each -> counted.computeIfAbsent(each.schoolId(), _ -> new HashMap<>()).put(each.tier(), each.children()));
        var schools = orgs.reachable(viewer, Act.SUPERVISE).stream().filter(org -> org.kind().hasClasses()).toList();
        var lines = schools.stream().map(school -> TIERS.stream().map(tier -> counted.getOrDefault(school.id().value(), Map.of()).getOrDefault(tier, 0)).toList()).toList();
        return new Counted(schools, SmallCounts.table(lines), since);
    }
}
