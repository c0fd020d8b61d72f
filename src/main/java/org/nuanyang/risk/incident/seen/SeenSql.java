package org.nuanyang.risk.incident.seen;

import static org.nuanyang.database.Instants.utc;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Incidents as the rules read them: which child, when. */
@Repository
class SeenSql {
    private final JdbcClient jdbc;

    SeenSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Begun from the one moment until before the other, without false alarms. */
    List<IncidentSignals.Seen> between(Instant from, Instant before, String @Nullable [] children) {
        return jdbc.sql("""
                select id, child_id, kind, started_at
                  from risk.incident
                 where county_id = (select viewer.county()) and child_id is not null and started_at >= :from and started_at < :before
                   and ended is distinct from 'FALSE_ALARM'
                   and (:children::uuid[] is null or child_id = any (:children::uuid[]))
                """).param("from", utc(from)).param("before", utc(before)).param("children", children).query(IncidentSignals.Seen.class).list();
    }
}
