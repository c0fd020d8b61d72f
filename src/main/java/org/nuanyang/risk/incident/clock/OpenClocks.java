package org.nuanyang.risk.incident.clock;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Role;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.SmallCounts;
import org.nuanyang.risk.incident.IncidentId;
import org.nuanyang.risk.incident.IncidentKind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** For those above the schools: where a clock runs, and how many incidents of each kind there were; never of whom. */
@Service
@Transactional(readOnly = true)
public class OpenClocks {
    public static final List<IncidentKind> KINDS = List.of(IncidentKind.values());

    private final ClockSql sql;
    private final Orgs orgs;
    private final Clock clock;

    OpenClocks(ClockSql sql, Orgs orgs, Clock clock) {
        this.sql = sql;
        this.orgs = orgs;
        this.clock = clock;
    }

    /** An incident that runs, as far as it is known here. */
    public record Running(IncidentId id, OrgId school, Instant startedAt, @Nullable Instant reportDue, @Nullable Instant reportedAt) {
        public boolean overdue(Instant now) {
            return reportDue != null && reportedAt == null && !now.isBefore(reportDue);
        }
    }

    /** @param schools each a line of the table, in its order */
    public record Counted(List<Org> schools, SmallCounts.Table table) {}

    public static boolean mayRead(Viewer viewer) {
        return Stream.of(Role.COUNTY_OFFICER, Role.TOWNSHIP_OFFICER, Role.SUPERVISOR).anyMatch(viewer::holds);
    }

    public List<Running> running(Viewer viewer) {
        if (!mayRead(viewer)) throw new NotFound();
        var reached = viewer.scope().orgs(Act.SUPERVISE);
        return sql.running().stream().filter(each -> reached.contains(each.school().value())).toList();
    }

    /** Those that began in the days from the first to the last, without false alarms. */
    public Counted counted(LocalDate from, LocalDate until, Viewer viewer) {
        if (!mayRead(viewer)) throw new NotFound();
        Map<UUID, Map<IncidentKind, Integer>> counts = new HashMap<>();
        for (var each : sql.bySchool(start(from), start(until.plusDays(1)))) counts.computeIfAbsent(each.schoolId(), _ -> new HashMap<>()).put(each.kind(), each.incidents());
        var schools = orgs.withClasses(viewer, Act.SUPERVISE);
        var lines = schools.stream().map(school -> counts.getOrDefault(school.id().value(), Map.of()))
                .map(line -> Arrays.stream(IncidentKind.values()).map(kind -> line.getOrDefault(kind, 0)).toList()).toList();
        return new Counted(schools, SmallCounts.table(lines));
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }
}
