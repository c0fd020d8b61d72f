package org.nuanyang.mind.screening;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.nuanyang.access.Act;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.SmallCounts;
import org.nuanyang.mind.TierCounts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * For those above the schools: of the children on the roll who are due or were screened, how many fell where by their last result of the last
 * twelve months. No small number shows; whatever else is told of these numbers is read from this one table.
 */
@Repository
@Transactional(readOnly = true)
public class ScreeningCounts {
    private final JdbcClient jdbc;
    private final Orgs orgs;

    ScreeningCounts(JdbcClient jdbc, Orgs orgs) {
        this.jdbc = jdbc;
        this.orgs = orgs;
    }

    /** The columns, as the database names them. */
    public enum Fallen { NONE, WATCH, SUPPORT, CRISIS, NOTHING, UNSCREENED }

    public record Counted(List<Org> schools, SmallCounts.Table table, LocalDate since) {}

    /** 测评率. */
    public record Coverage(int screened, int due) {}

    private record SchoolFallen(UUID schoolId, Fallen fallen, int children) {}

    public Counted of(LocalDate day, Viewer viewer) {
        if (!TierCounts.mayRead(viewer)) throw new NotFound();
        var counted = counted(day);
        var schools = orgs.withClasses(viewer, Act.SUPERVISE);
        var lines = schools.stream().map(school -> Stream.of(Fallen.values()).map(fallen -> counted.getOrDefault(school.id().value(), Map.of()).getOrDefault(fallen, 0)).toList()).toList();
        return new Counted(schools, SmallCounts.table(lines), day.minusYears(1));
    }

    /** What the table shows of it; empty where a hidden number would be needed. */
    public static Optional<Coverage> coverage(SmallCounts.Line line) {
        if (line.parts().isEmpty() || line.total().isEmpty() || line.parts().getLast().isEmpty()) return Optional.empty();
        return Optional.of(new Coverage(line.total().getAsInt() - line.parts().getLast().getAsInt(), line.total().getAsInt()));
    }

    /** Of a school with its teaching points, for those who heed all its children: how many, and not where they fell. A small number does not show here either. */
    public Optional<Coverage> ofSchools(Collection<UUID> schools, LocalDate day, Viewer viewer) {
        if (schools.stream().anyMatch(school -> !viewer.scope().mayIn(Act.HEED, new OrgId(school)))) throw new NotFound();
        int screened = 0;
        int unscreened = 0;
        var counted = counted(day);
        for (var school : schools)
            for (var each : counted.getOrDefault(school, Map.of()).entrySet()) {
                if (each.getKey() == Fallen.UNSCREENED) unscreened += each.getValue();
                else screened += each.getValue();
            }
        return coverage(SmallCounts.line(List.of(screened, unscreened)));
    }

    private Map<UUID, Map<Fallen, Integer>> counted(LocalDate day) {
        Map<UUID, Map<Fallen, Integer>> counted = new HashMap<>();
        jdbc.sql("select school_id, fallen, children from mind.screening_by_school(:since, :day)").param("since", day.minusYears(1)).param("day", day).query(SchoolFallen.class).list()
                .forEach(each -> counted.computeIfAbsent(each.schoolId(), _ -> new EnumMap<>(Fallen.class)).put(each.fallen(), each.children()));
        return counted;
    }
}
