package org.nuanyang.risk.incident;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.roster.ChildAccess;
import org.springframework.stereotype.Component;

/** What all doors of an incident share: who may see it, who may close it, and writing to its log. */
@Component
class IncidentDesk {
    private final IncidentSql sql;
    private final IncidentLogSql log;
    private final ChildAccess children;
    private final Clock clock;

    IncidentDesk(IncidentSql sql, IncidentLogSql log, ChildAccess children, Clock clock) {
        this.sql = sql;
        this.log = log;
        this.children = children;
        this.clock = clock;
    }

    Incident seen(IncidentId id, Viewer viewer) {
        return sql.find(id).filter(found -> maySee(found, viewer)).orElseThrow(NotFound::new);
    }

    /** Held until the transaction ends, so that two at once write one after the other. */
    Incident held(IncidentId id, Viewer viewer) {
        seen(id, viewer);
        return sql.hold(id).orElseThrow(NotFound::new);
    }

    boolean maySee(Incident incident, Viewer viewer) {
        return may(Act.HEED, incident, viewer) || viewer.scope().mayAnywhere(Act.RECORD) && log.people(incident.id()).contains(viewer.account());
    }

    /** Whoever answers for the child, or has begun it. */
    boolean mayClose(Incident incident, Viewer viewer) {
        return incident.startedBy().equals(viewer.account()) || may(Act.ASSESS, incident, viewer);
    }

    private boolean may(Act act, Incident incident, Viewer viewer) {
        if (incident.child() == null) return viewer.scope().mayIn(act, incident.school());
        return children.find(incident.child(), Act.OPEN, viewer).filter(file -> ChildAccess.may(act, file, viewer)).isPresent();
    }

    /** False when the line stands already. */
    boolean write(Incident incident, UUID line, LogKind kind, @Nullable String code, @Nullable String words, Instant at, Viewer by) {
        return log.insert(incident.id(), new LogLine(line, kind, code, words == null || words.isBlank() ? null : words.strip(), at, by.account(), clock.instant()));
    }

    Instant now() {
        return clock.instant();
    }
}
