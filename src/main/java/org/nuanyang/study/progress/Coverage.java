package org.nuanyang.study.progress;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.Org;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Role;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.SmallCounts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 学习帮扶计划覆盖 of the children in care, and 学困生转化 by child: who they are at the school alone; above it how many each school has, small numbers hidden.
 */
@Service
@Transactional(readOnly = true)
public class Coverage {
    private final CoverageSql sql;
    private final Orgs orgs;
    private final Clock clock;

    Coverage(CoverageSql sql, Orgs orgs, Clock clock) {
        this.sql = sql;
        this.orgs = orgs;
        this.clock = clock;
    }

    public enum Matter { PLANNED, TURNED }

    /** @param schools each a line of the table: those that hold, those that do not; in its order */
    public record Counted(List<Org> schools, SmallCounts.Table table) {}

    public static boolean mayCount(Viewer viewer) {
        return Stream.of(Role.COUNTY_OFFICER, Role.TOWNSHIP_OFFICER, Role.SUPERVISOR).anyMatch(viewer::holds);
    }

    /** Those whose learning the viewer may know. */
    public List<Covered> of(Matter matter, Viewer viewer) {
        var today = LocalDate.now(clock);
        var all = matter == Matter.PLANNED ? sql.planned(today) : sql.turned(today);
        return all.stream().filter(each -> each.learner().readBy(viewer)).toList();
    }

    public Counted counted(Matter matter, Viewer viewer) {
        return Objects.requireNonNull(counted(viewer).get(matter));
    }

    /** Each of them, from one reading. */
    public Map<Matter, Counted> counted(Viewer viewer) {
        if (!mayCount(viewer)) throw new NotFound();
        var counts = sql.bySchool(LocalDate.now(clock)).stream().collect(Collectors.toMap(CoverageSql.OfSchool::schoolId, Function.identity()));
        var schools = orgs.withClasses(viewer, Act.SUPERVISE);
        return Stream.of(Matter.values()).collect(Collectors.toMap(Function.identity(),
                matter -> new Counted(schools, SmallCounts.table(schools.stream().map(school -> line(counts.get(school.id().value()), matter)).toList()))));
    }

    private static List<Integer> line(CoverageSql.@Nullable OfSchool of, Matter matter) {
        if (of == null) return List.of(0, 0);
        return matter == Matter.PLANNED ? List.of(of.planned(), of.inCare() - of.planned()) : List.of(of.turned(), of.weak() - of.turned());
    }
}
