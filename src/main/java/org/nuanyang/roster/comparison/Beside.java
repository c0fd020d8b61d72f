package org.nuanyang.roster.comparison;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.importing.Comparing;
import org.nuanyang.roster.importing.Placing;
import org.nuanyang.roster.importing.ReadFile;
import org.nuanyang.roster.importing.Recognition;
import org.nuanyang.roster.importing.ToldRow;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lays the rows of a list beside all children of a school: each table is read once, however many there are. */
@Component
class Beside {
    private final Roster roster;
    private final Orgs orgs;
    private final Comparing comparing;
    private final ComparisonSql sql;
    private final Clock clock;

    Beside(Roster roster, Orgs orgs, Comparing comparing, ComparisonSql sql, Clock clock) {
        this.roster = roster;
        this.orgs = orgs;
        this.comparing = comparing;
        this.sql = sql;
        this.clock = clock;
    }

    record Compared(ReadFile file, List<Line> lines, List<Absent> absent, Coverage guess) {
        byte[] kept() {
            return Findings.write(file, lines, absent, guess);
        }
    }

    @Transactional
    public Compared compare(ReadFile file, List<ToldRow> rows, OrgId school, Viewer by) {
        var stamp = comparing.stamp(school);
        var org = orgs.find(school).orElseThrow(NotFound::new);
        var classes = orgs.classesOf(school).stream().collect(Collectors.toMap(Org::id, Org::classYear));
        var ours = roster.files(sql.here(school), by).values();
        var placing = new Placing(org.stages(), classes.values(), LocalDate.now(clock));
        var pairing = new Pairing(ours, Recognition.among(ours, classes), placing, file, LocalDate.now(clock));
        var lines = pairing.pair(rows);
        var strange = Pairing.strange(lines);
        var elsewhere = strange.isEmpty() ? java.util.Set.<org.nuanyang.roster.ResidentId>of() : roster.enrolledElsewhere(strange, by);
        var judged = lines.stream().map(line -> Pairing.elsewhere(line, elsewhere)).toList();
        return new Compared(file.compared(List.of(), List.of(), stamp), judged, pairing.absent().stream().map(Absent::of).toList(),
                Coverage.guessed(judged, ours, classes));
    }

    boolean upToDate(OrgId school, String stamp) {
        return comparing.upToDate(school, stamp);
    }
}
