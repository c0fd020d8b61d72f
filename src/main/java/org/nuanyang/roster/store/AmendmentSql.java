package org.nuanyang.roster.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuanyang.common.Ids;
import org.nuanyang.database.Rows;
import org.nuanyang.database.Vault;
import org.nuanyang.roster.Source;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The history of files, one row a change. */
@Repository
class AmendmentSql {
    private final JdbcClient jdbc;
    private final Vault vault;

    AmendmentSql(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void append(List<Past> amendments, Stamp stamp) {
        if (amendments.isEmpty()) return;
        var rows = new Rows<>(amendments)
                .text("id", _ -> Ids.next())
                .text("child_id", Past::child)
                .text("enrolled", Past::enrolled)
                .text("version", Past::version)
                .bytes("changes_sealed", row -> vault.seal(row.changes().json()));
        jdbc.sql("""
                insert into roster.amendment (county_id, id, child_id, at, account_id, source, run_id, enrolled, version, changes_sealed)
                select viewer.county(), id, child_id, :at, :account, :source, :run, enrolled, version, changes_sealed
                  from unnest(:id::uuid[], :child_id::uuid[], :enrolled::boolean[], :version::integer[], :changes_sealed::bytea[])
                    as told (id, child_id, enrolled, version, changes_sealed)
                """)
                .params(rows.params())
                .param("at", stamp.at().atZone(ZoneId.systemDefault()).toOffsetDateTime())
                .param("account", stamp.account()).param("source", stamp.source().name())
                .param("run", stamp.run(), Types.OTHER)
                .update();
    }

    List<Past> ofChild(UUID child) {
        return jdbc.sql("""
                select child_id, at, account_id, source, run_id, enrolled, version, changes_sealed
                  from roster.amendment
                 where county_id = (select viewer.county()) and child_id = :child
                 order by version desc
                """).param("child", child).query(this::past).list();
    }

    /** The amendments of each, the latest first. */
    List<Past> ofChildren(Collection<UUID> children) {
        if (children.isEmpty()) return List.of();
        return jdbc.sql("""
                select amendment.child_id, at, account_id, source, run_id, enrolled, version, changes_sealed
                  from unnest(:children::uuid[]) as wanted (id)
                 cross join lateral (select *
                                       from roster.amendment
                                      where county_id = (select viewer.county()) and child_id = wanted.id
                                     offset 0) as amendment
                 order by amendment.child_id, version desc
                """).param("children", Rows.texts(children)).query(this::past).list();
    }

    List<Past> ofRun(UUID run) {
        return jdbc.sql("""
                select child_id, at, account_id, source, run_id, enrolled, version, changes_sealed
                  from roster.amendment
                 where county_id = (select viewer.county()) and run_id = :run and source <> 'UNDO'
                 order by child_id, version
                """).param("run", run).query(this::past).list();
    }

    /** The latest amendments of these children, to say why they stand in the way. */
    List<Past> latest(Collection<UUID> children) {
        return jdbc.sql("""
                select distinct on (child_id) child_id, at, account_id, source, run_id, enrolled, version, changes_sealed
                  from roster.amendment
                 where county_id = (select viewer.county()) and child_id = any (:children::uuid[])
                 order by child_id, version desc
                """).param("children", Rows.texts(children)).query(this::past).list();
    }

    List<Added> addedSince(Collection<UUID> children, UUID run) {
        return jdbc.sql("select child_id, added from roster.added_since(:children::uuid[], :run)")
                .param("children", Rows.texts(children)).param("run", run)
                .query((row, _) -> new Added(row.getObject("child_id", UUID.class), row.getString("added"))).list();
    }

    /** Children of a run who are out of the viewer's sight now, with the names by which another school asked for them. */
    Map<UUID, String> leftSightSince(UUID run) {
        var gone = new LinkedHashMap<UUID, String>();
        jdbc.sql("""
                select distinct on (request.child_id) request.child_id, request.child_name
                  from roster.transfer_request as request
                 where request.county_id = (select viewer.county())
                   and request.child_id in (select roster.left_sight_since(:run))
                   and request.answer = 'ACCEPTED'
                 order by request.child_id, request.answered_at desc
                """).param("run", run)
                .query((row, _) -> gone.put(row.getObject("child_id", UUID.class), row.getString("child_name"))).list();
        return gone;
    }

    private Past past(ResultSet row, int number) throws SQLException {
        return new Past(
                row.getObject("child_id", UUID.class), row.getBoolean("enrolled"), row.getInt("version"),
                Changes.of(vault.openBytes(row.getBytes("changes_sealed"))),
                new Stamp(row.getTimestamp("at").toInstant(), row.getObject("account_id", UUID.class),
                        Source.valueOf(row.getString("source")), row.getObject("run_id", UUID.class)));
    }
}
