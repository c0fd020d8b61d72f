package org.nuanyang.risk.harm;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Actor;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Of whom a report tells: a child in sight, or one of that name in a school to which the reporter belongs. No file is opened for it. */
@Service
@Transactional
public class HarmChildren {
    private final HarmSql sql;
    private final HarmPeopleSql people;
    private final Orgs orgs;
    private final Audit audit;
    private final Clock clock;

    HarmChildren(HarmSql sql, HarmPeopleSql people, Orgs orgs, Audit audit, Clock clock) {
        this.sql = sql;
        this.people = people;
        this.orgs = orgs;
        this.audit = audit;
        this.clock = clock;
    }

    public record Seat(UUID child, OrgId school, @Nullable OrgId klass) {}

    /** The schools to which the viewer belongs, by a duty in them or above them. */
    @Transactional(readOnly = true)
    public List<OrgId> schools(Viewer viewer) {
        return HarmReports.mayStart(viewer) ? sql.schools(LocalDate.now(clock)) : List.of();
    }

    /** Logged without the name of whoever asks: it would tell who is about to report. */
    public List<Seat> called(OrgId school, String name, Viewer viewer) {
        if (!HarmReports.mayStart(viewer)) throw new NotFound();
        var found = sql.called(school, name.strip(), LocalDate.now(clock));
        audit.record(Actor.product(viewer.county()), "harm-report.looked-for", null, null, null, Map.of("found", found.size()));
        return found;
    }

    /** What a report calls a child in the viewer's sight. */
    @Transactional(readOnly = true)
    public Optional<String> words(UUID child, Viewer viewer) {
        return people.child(child)
                .filter(known -> viewer.scope().may(Act.LIST, known.seat().school().value(), known.seat().klass() == null ? null : known.seat().klass().value(), child))
                .map(known -> words(known.name(), place(known.seat().school(), known.seat().klass())));
    }

    /** And one that is in sight or was found by its name. */
    Optional<String> words(UUID child, @Nullable OrgId school, String name, Viewer viewer) {
        var seen = words(child, viewer);
        if (seen.isPresent() || school == null) return seen;
        return sql.called(school, name.strip(), LocalDate.now(clock)).stream().filter(seat -> seat.child().equals(child)).findFirst()
                .map(seat -> words(name.strip(), place(seat.school(), seat.klass())));
    }

    public String place(OrgId school, @Nullable OrgId klass) {
        var name = orgs.find(school).map(org -> org.label(LocalDate.now(clock))).orElse("");
        return klass == null ? name : name + " " + orgs.find(klass).map(org -> org.label(LocalDate.now(clock))).orElse("");
    }

    private static String words(String name, String place) {
        return name + "（" + place + "）";
    }
}
