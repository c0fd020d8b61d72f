package org.nuanyang.risk.incident;

import java.time.Duration;
import java.util.Optional;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Ids;
import org.nuanyang.risk.incident.procedure.Procedures;
import org.springframework.stereotype.Component;

/** An incident comes into being: its clock is set, whoever begins takes part, those who answer for the child are told. */
@Component
class Beginning {
    private final IncidentSql sql;
    private final IncidentDesk desk;
    private final IncidentLogSql log;
    private final Procedures procedures;
    private final IncidentAlarm alarm;

    Beginning(IncidentSql sql, IncidentDesk desk, IncidentLogSql log, Procedures procedures, IncidentAlarm alarm) {
        this.sql = sql;
        this.desk = desk;
        this.log = log;
        this.procedures = procedures;
        this.alarm = alarm;
    }

    /** Empty when it has begun already: a form sent twice. */
    Optional<Incident> begin(IncidentId id, IncidentKind kind, OrgId school, Optional<PupilSearch.Pupil> pupil, Viewer by) {
        var procedure = procedures.of(kind).procedure();
        var now = desk.now();
        var incident = new Incident(id, kind, school, pupil.map(PupilSearch.Pupil::id).orElse(null), pupil.map(PupilSearch.Pupil::name).orElse(null), procedure, by.account(), now,
                procedure.reportWithin() == null ? null : now.plus(Duration.ofMinutes(procedure.reportWithin())), null, null);
        if (!sql.insert(incident)) {
            desk.seen(id, by);
            return Optional.empty();
        }
        log.add(id, by.account(), by.account(), now);
        desk.write(incident, Ids.next(), LogKind.STARTED, null, null, now, by);
        alarm.tell(incident, pupil.map(PupilSearch.Pupil::klass).orElse(null), by);
        return Optional.of(incident);
    }
}
