package org.nuanyang.risk.incident;

import static org.nuanyang.database.Instants.instant;
import static org.nuanyang.database.Instants.instantOrNull;
import static org.nuanyang.database.Instants.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;
import org.nuanyang.database.Vault;
import org.nuanyang.risk.incident.procedure.Procedure;
import org.nuanyang.roster.ChildId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class IncidentSql {
    private final JdbcClient jdbc;
    private final Vault vault;

    IncidentSql(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** False when it was begun already: a form sent twice. */
    boolean insert(Incident incident) {
        return jdbc.sql("""
                insert into risk.incident (county_id, id, kind, school_id, child_id, child_name, told, started_by, started_at, report_due)
                values (viewer.county(), :id, :kind, :school, :child::uuid, :name, :told, :by, :at, :due::timestamptz)
                on conflict (county_id, id) do nothing
                """)
                .param("id", incident.id().value()).param("kind", incident.kind().name()).param("school", incident.school().value())
                .param("child", incident.child() == null ? null : incident.child().toString()).param("name", incident.childName()).param("told", incident.procedure().told())
                .param("by", incident.startedBy().value()).param("at", utc(incident.startedAt())).param("due", incident.reportDue() == null ? null : incident.reportDue().toString())
                .update() == 1;
    }

    Optional<Incident> find(IncidentId id) {
        return jdbc.sql("select * from risk.incident where county_id = (select viewer.county()) and id = :id").param("id", id.value()).query((row, _) -> incident(row)).optional();
    }

    /** Whoever else writes to it waits. */
    Optional<Incident> hold(IncidentId id) {
        return jdbc.sql("select * from risk.incident where county_id = (select viewer.county()) and id = :id for update").param("id", id.value()).query((row, _) -> incident(row)).optional();
    }

    /** Those in sight, the running ones first, then the latest. */
    List<Incident> list(@Nullable Boolean running, int size, long offset) {
        return jdbc.sql("""
                select *
                  from risk.incident
                 where county_id = (select viewer.county()) and (:running::boolean is null or (closed_at is null) = :running::boolean)
                 order by closed_at is not null, started_at desc, id
                 limit :size offset :offset
                """).param("running", running).param("size", size).param("offset", offset).query((row, _) -> incident(row)).list();
    }

    long count(@Nullable Boolean running) {
        return jdbc.sql("""
                select count(*)
                  from risk.incident
                 where county_id = (select viewer.county()) and (:running::boolean is null or (closed_at is null) = :running::boolean)
                """).param("running", running).query(Long.class).single();
    }

    List<Incident> of(ChildId child) {
        return jdbc.sql("select * from risk.incident where county_id = (select viewer.county()) and child_id = :child order by started_at desc")
                .param("child", child.value()).query((row, _) -> incident(row)).list();
    }

    void report(IncidentId id, Instant at, AccountId by) {
        jdbc.sql("update risk.incident set reported_at = :at, reported_by = :by where county_id = (select viewer.county()) and id = :id")
                .param("at", utc(at)).param("by", by.value()).param("id", id.value()).update();
    }

    void name(IncidentId id, ChildId child, String name) {
        jdbc.sql("update risk.incident set child_id = :child, child_name = :name where county_id = (select viewer.county()) and id = :id")
                .param("child", child.value()).param("name", name).param("id", id.value()).update();
    }

    void close(IncidentId id, Incident.Closure closure) {
        jdbc.sql("""
                update risk.incident
                   set closed_at = :at, closed_by = :by, ended = :ended, cause_sealed = :cause, done_sealed = :done, change_sealed = :change
                 where county_id = (select viewer.county()) and id = :id
                """)
                .param("at", utc(closure.at())).param("by", closure.by().value()).param("ended", closure.end().name()).param("cause", vault.seal(closure.cause()))
                .param("done", vault.seal(closure.done())).param("change", vault.seal(closure.change())).param("id", id.value()).update();
    }

    void reopen(IncidentId id) {
        jdbc.sql("""
                update risk.incident
                   set closed_at = null, closed_by = null, ended = null, cause_sealed = null, done_sealed = null, change_sealed = null
                 where county_id = (select viewer.county()) and id = :id
                """).param("id", id.value()).update();
    }

    record Pupil(UUID childId, String name, @Nullable UUID classId) {}

    List<Pupil> named(OrgId school, String name) {
        return jdbc.sql("select child_id, name, class_id from risk.pupils_named(:school, :name)").param("school", school.value()).param("name", name).query(Pupil.class).list();
    }

    private Incident incident(ResultSet row) throws SQLException {
        var child = row.getObject("child_id", UUID.class);
        return new Incident(new IncidentId(row.getObject("id", UUID.class)), IncidentKind.valueOf(row.getString("kind")), new OrgId(row.getObject("school_id", UUID.class)),
                child == null ? null : new ChildId(child), row.getString("child_name"), Procedure.read(row.getString("told")),
                new AccountId(row.getObject("started_by", UUID.class)), instant(row, "started_at"), instantOrNull(row, "report_due"), instantOrNull(row, "reported_at"), closure(row));
    }

    private Incident.@Nullable Closure closure(ResultSet row) throws SQLException {
        var at = instantOrNull(row, "closed_at");
        return at == null ? null : new Incident.Closure(at, new AccountId(row.getObject("closed_by", UUID.class)), IncidentEnd.valueOf(row.getString("ended")),
                vault.open(row.getBytes("cause_sealed")), vault.open(row.getBytes("done_sealed")), vault.open(row.getBytes("change_sealed")));
    }
}
