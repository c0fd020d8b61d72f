package org.nuanyang.mind.letter;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How many letters came, and how they were answered, for principals and those above the schools: no words, no small number. */
@Service
@Transactional(readOnly = true)
public class LetterCounts {
    private final LetterJobSql sql;
    private final Orgs orgs;
    private final Clock clock;

    LetterCounts(LetterJobSql sql, Orgs orgs, Clock clock) {
        this.sql = sql;
        this.orgs = orgs;
        this.clock = clock;
    }

    /** Answered in time, answered late, waiting, waiting beyond their day. @param schools each a line of the table, in its order */
    public record Counted(List<Org> schools, SmallCounts.Table table, LocalDate from, LocalDate until) {}

    public static boolean mayRead(Viewer viewer) {
        return Stream.of(Role.COUNTY_OFFICER, Role.TOWNSHIP_OFFICER, Role.SUPERVISOR, Role.PRINCIPAL, Role.PSYCHOLOGY).anyMatch(viewer::holds);
    }

    public Counted of(LocalDate from, LocalDate until, Viewer viewer) {
        if (!mayRead(viewer)) throw new NotFound();
        Map<OrgId, LetterJobSql.Counts> counted = sql.counts(from, until, clock.getZone()).stream().collect(Collectors.toMap(LetterJobSql.Counts::school, Function.identity()));
        var act = viewer.scope().mayAnywhere(Act.SUPERVISE) ? Act.SUPERVISE : Act.COUNSEL;
        var schools = orgs.reachable(viewer, act).stream().filter(org -> org.kind().hasClasses()).toList();
        return new Counted(schools, SmallCounts.table(schools.stream().map(school -> line(counted.get(school.id()))).toList()), from, until);
    }

    /**
     * Of schools whose figures the caller has asked leave for, all together: answered in time, late, waiting.
     *
     * @param schools null for all in sight
     */
    public SmallCounts.Line told(@Nullable Set<UUID> schools, LocalDate from, LocalDate until) {
        var all = sql.counts(from, until, clock.getZone()).stream().filter(each -> schools == null || schools.contains(each.school().value())).toList();
        return SmallCounts.line(List.of(
                all.stream().mapToInt(LetterJobSql.Counts::inTime).sum(), all.stream().mapToInt(LetterJobSql.Counts::late).sum(),
                all.stream().mapToInt(each -> each.waiting() + each.overdue()).sum()));
    }

    private static List<Integer> line(LetterJobSql.@Nullable Counts counts) {
        return counts == null ? List.of(0, 0, 0, 0) : List.of(counts.inTime(), counts.late(), counts.waiting(), counts.overdue());
    }
}
