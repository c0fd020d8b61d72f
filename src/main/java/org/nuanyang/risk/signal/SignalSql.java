package org.nuanyang.risk.signal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.database.Rows;
import org.nuanyang.database.Vault;
import org.nuanyang.risk.RiskLevel;
import org.nuanyang.risk.signal.Signal.Closed;
import org.nuanyang.roster.ChildId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SignalSql {
    private static final String COLUMNS = """
            signal.id, signal.child_id, signal.kind, signal.key, signal.cause, signal.since, signal.proposes, signal.evidence_sealed,
                   signal.found_on, signal.told_on, signal.closed_on, signal.closed_by, signal.reason_sealed
            """;

    private static final String GRAVEST_FIRST = " order by array_position(array['URGENT', 'KEY', 'WATCH'], proposes), since, kind, key";

    private final JdbcClient jdbc;
    private final Vault vault;

    SignalSql(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** What is live, and the last of each that was closed. */
    List<Signal> kept(@Nullable Collection<ChildId> children, Collection<SignalKind> kinds) {
        return jdbc.sql("select distinct on (signal.child_id, signal.kind, signal.key, signal.closed_on is null) " + COLUMNS + """
                  from risk.signal
                 where county_id = (select viewer.county()) and kind = any (:kinds::text[])
                   and (:children::uuid[] is null or child_id = any (:children::uuid[]))
                 order by signal.child_id, signal.kind, signal.key, signal.closed_on is null, signal.closed_at desc
                """).param("children", Rows.textsOrNull(children)).param("kinds", Rows.names(kinds)).query((row, _) -> signal(row)).list();
    }

    /** Of all children in sight, the gravest first. */
    List<Signal> live() {
        return jdbc.sql("select " + COLUMNS + " from risk.signal where county_id = (select viewer.county()) and closed_on is null" + GRAVEST_FIRST)
                .query((row, _) -> signal(row)).list();
    }

    /** Of some of them: said apart, so that they are found by their keys. */
    List<Signal> live(Collection<ChildId> children) {
        return jdbc.sql("select " + COLUMNS + " from risk.signal where county_id = (select viewer.county()) and child_id = any (:children::uuid[]) and closed_on is null" + GRAVEST_FIRST)
                .param("children", Rows.texts(children)).query((row, _) -> signal(row)).list();
    }

    /** The latest first. */
    List<Signal> closed(ChildId child, int atMost) {
        return jdbc.sql("select " + COLUMNS + """
                  from risk.signal
                 where county_id = (select viewer.county()) and child_id = :child and closed_on is not null
                 order by closed_at desc
                 limit :atMost
                """).param("child", child.value()).param("atMost", atMost).query((row, _) -> signal(row)).list();
    }

    /** Held until the end of the transaction. */
    Optional<Signal> hold(SignalId id) {
        return jdbc.sql("select " + COLUMNS + " from risk.signal where county_id = (select viewer.county()) and id = :id for update")
                .param("id", id.value()).query((row, _) -> signal(row)).optional();
    }

    /** Somebody else may have been quicker: it is open once. */
    int open(Collection<Found> found, LocalDate on, Instant at) {
        if (found.isEmpty()) return 0;
        return jdbc.sql("""
                insert into risk.signal (county_id, id, child_id, kind, key, cause, since, proposes, evidence_sealed, found_on, found_at, told_on)
                select viewer.county(), told.id, told.child, told.kind, told.key, told.cause, told.since, told.proposes, told.evidence, :on, :at, :on
                  from unnest(:id::uuid[], :child::uuid[], :kind::text[], :key::text[], :cause::text[], :since::date[], :proposes::text[], :evidence::bytea[])
                       as told (id, child, kind, key, cause, since, proposes, evidence)
                on conflict (county_id, child_id, kind, key) where closed_on is null do nothing
                """).params(columns(List.copyOf(found))).param("id", found.stream().map(_ -> SignalId.next().toString()).toArray(String[]::new))
                .param("on", on).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    void tell(Map<SignalId, Found> told, LocalDate on) {
        if (told.isEmpty()) return;
        var ids = List.copyOf(told.keySet());
        jdbc.sql("""
                update risk.signal
                   set cause = told.cause, since = told.since, proposes = told.proposes, evidence_sealed = told.evidence, told_on = :on
                  from unnest(:id::uuid[], :child::uuid[], :kind::text[], :key::text[], :cause::text[], :since::date[], :proposes::text[], :evidence::bytea[])
                       as told (id, child, kind, key, cause, since, proposes, evidence)
                 where county_id = (select viewer.county()) and signal.id = told.id and closed_on is null
                """).params(columns(ids.stream().map(told::get).toList())).param("id", Rows.texts(ids)).param("on", on).update();
    }

    void closeByThemselves(Collection<SignalId> gone, LocalDate on, Instant at) {
        if (gone.isEmpty()) return;
        jdbc.sql("""
                update risk.signal
                   set closed_on = greatest(:on, found_on), closed_at = :at
                 where county_id = (select viewer.county()) and id = any (:ids::uuid[]) and closed_on is null
                """).param("ids", Rows.texts(gone)).param("on", on).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    void close(SignalId id, String reason, AccountId by, LocalDate on, Instant at) {
        jdbc.sql("""
                update risk.signal
                   set closed_on = :on, closed_at = :at, closed_by = :by, reason_sealed = :reason
                 where county_id = (select viewer.county()) and id = :id and closed_on is null
                """).param("id", id.value()).param("reason", vault.seal(reason)).param("by", by.value()).param("on", on)
                .param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    /** False when the same has been found anew meanwhile. */
    boolean reopen(SignalId id) {
        return jdbc.sql("""
                update risk.signal
                   set closed_on = null, closed_at = null, closed_by = null, reason_sealed = null
                 where county_id = (select viewer.county()) and id = :id and closed_by is not null
                   and not exists (select from risk.signal as live
                                    where live.county_id = signal.county_id and live.child_id = signal.child_id and live.kind = signal.kind
                                      and live.key = signal.key and live.closed_on is null)
                """).param("id", id.value()).update() == 1;
    }

    private Map<String, Object> columns(List<Found> found) {
        return new Rows<>(found).text("child", Found::child).text("kind", each -> each.kind().name()).text("key", Found::key).text("cause", Found::cause)
                .text("since", Found::since).text("proposes", each -> each.proposes().name())
                .bytes("evidence", each -> vault.seal(EvidenceJson.write(each.evidence()))).params();
    }

    Signal signal(ResultSet row) throws SQLException {
        var closed = row.getObject("closed_on", LocalDate.class);
        var by = row.getObject("closed_by", UUID.class);
        var reason = row.getBytes("reason_sealed");
        var found = new Found(new ChildId(row.getObject("child_id", UUID.class)), SignalKind.valueOf(row.getString("kind")), row.getString("key"),
                row.getObject("since", LocalDate.class), row.getString("cause"), RiskLevel.valueOf(row.getString("proposes")),
                EvidenceJson.read(vault.open(row.getBytes("evidence_sealed"))));
        return new Signal(new SignalId(row.getObject("id", UUID.class)), found, row.getObject("found_on", LocalDate.class), row.getObject("told_on", LocalDate.class),
                closed == null ? null : new Closed(closed, by == null ? null : new AccountId(by), reason == null ? null : vault.open(reason)));
    }
}
