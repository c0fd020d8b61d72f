package org.nuanyang.roster.importing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.nuanyang.access.ClassYear;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.ResidentId;
import org.nuanyang.roster.Roster;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lays the rows of a file beside the children of its school. */
@Component
public class Comparing {
    private final Roster roster;
    private final Orgs orgs;
    private final RosterImportSql sql;
    private final Clock clock;

    Comparing(Roster roster, Orgs orgs, RosterImportSql sql, Clock clock) {
        this.roster = roster;
        this.orgs = orgs;
        this.sql = sql;
        this.clock = clock;
    }

    /** @param newClasses that rows would need and the school does not have */
    record Compared(List<JudgedRow> rows, List<ClassYear> newClasses, String stamp) {}

    @Transactional
    Compared compare(List<ToldRow> rows, OrgId school, BiFunction<String, Fact, Problem.Heading> heading, Viewer by) {
        var stamp = sql.stamp(school);
        var org = orgs.find(school).orElseThrow(NotFound::new);
        var classes = orgs.classesOf(school).stream().collect(Collectors.toMap(Org::id, Org::classYear));
        var placing = new Placing(org.stages(), classes.values(), LocalDate.now(clock));
        var known = new Known(files(rows, school, by), classes);
        var judged = new Judge(known, placing, elsewhere(rows, known, by), heading).judge(rows);
        return new Compared(judged, newClasses(judged, placing), stamp);
    }

    /** Another one as soon as a file of the school is added, changed or taken away. */
    public String stamp(OrgId school) {
        return sql.stamp(school);
    }

    public boolean upToDate(OrgId school, String stamp) {
        return sql.stamp(school).equals(stamp);
    }

    private Collection<ChildFile> files(List<ToldRow> rows, OrgId school, Viewer by) {
        var files = new LinkedHashMap<ChildId, ChildFile>();
        var told = rows.stream().map(ToldRow::facts).toList();
        roster.candidates(school, told, by).forEach(
                row -> row.forEach(candidate -> files.put(candidate.file().id(), candidate.file())));
        var names = told.stream().flatMap(facts -> facts.<String>get(Fact.NAME).stream()).collect(Collectors.toSet());
        add(files, sql.named(school, names), by);
        add(files, rows.stream().map(ToldRow::child).filter(Objects::nonNull).map(ChildId::new).toList(), by);
        files.values().removeIf(file -> !file.school().equals(school) || file.left() != null);
        return files.values();
    }

    private void add(Map<ChildId, ChildFile> files, List<ChildId> ids, Viewer by) {
        var rest = ids.stream().filter(id -> !files.containsKey(id)).toList();
        if (!rest.isEmpty()) files.putAll(roster.files(rest, by));
    }

    /** Asked only for numbers that the school itself does not have: each question is logged. */
    private Set<ResidentId> elsewhere(List<ToldRow> rows, Known known, Viewer by) {
        var strange = rows.stream().filter(row -> !row.blocked()).map(ToldRow::facts)
                .<ResidentId>mapMulti((Facts facts, java.util.function.Consumer<ResidentId> each) -> facts.<ResidentId>get(Fact.ID).ifPresent(each))
                .filter(number -> known.byNumber(number).isEmpty())
                .collect(Collectors.toSet());
        return strange.isEmpty() ? Set.of() : roster.enrolledElsewhere(strange, by);
    }

    private static List<ClassYear> newClasses(List<JudgedRow> rows, Placing placing) {
        return rows.stream()
                .filter(row -> row.verdict() == Verdict.NEW || row.move() != null)
                .map(JudgedRow::place)
                .filter(place -> place != null && !placing.exists(place))
                .distinct()
                .sorted(java.util.Comparator.comparing(ClassYear::stage)
                        .thenComparing(ClassYear::entryYear, java.util.Comparator.reverseOrder())
                        .thenComparing(ClassYear::number))
                .toList();
    }
}
