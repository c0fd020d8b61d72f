package org.nuanyang.risk.incident.clock;

import static org.nuanyang.database.Instants.instant;
import static org.nuanyang.database.Instants.instantOrNull;
import static org.nuanyang.database.Instants.utc;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nuanyang.access.OrgId;
import org.nuanyang.risk.incident.IncidentId;
import org.nuanyang.risk.incident.IncidentKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is known of incidents above the schools: clocks and numbers. */
@Repository
class ClockSql {
    private final JdbcClient jdbc;

    ClockSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<OpenClocks.Running> running() {
        return jdbc.sql("select incident_id, school_id, started_at, report_due, reported_at from risk.open_clocks() order by report_due, started_at")
                .query((row, _) -> new OpenClocks.Running(new IncidentId(row.getObject("incident_id", UUID.class)), new OrgId(row.getObject("school_id", UUID.class)),
                        instant(row, "started_at"), instantOrNull(row, "report_due"), instantOrNull(row, "reported_at"))).list();
    }

    record SchoolKind(UUID schoolId, IncidentKind kind, int incidents) {}

    List<SchoolKind> bySchool(Instant since, Instant before) {
        return jdbc.sql("select school_id, kind, incidents from risk.incidents_by_school(:since, :before)").param("since", utc(since)).param("before", utc(before))
                .query(SchoolKind.class).list();
    }

    record Overdue(UUID incidentId, UUID schoolId) {}

    /** Each of them once. */
    List<Overdue> takeOverdue(Instant at) {
        return jdbc.sql("select incident_id, school_id from risk.take_overdue(:at)").param("at", utc(at)).query(Overdue.class).list();
    }
}
