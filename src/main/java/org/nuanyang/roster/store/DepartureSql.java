package org.nuanyang.roster.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;
import org.nuanyang.common.Ids;
import org.nuanyang.database.Rows;
import org.nuanyang.database.Vault;
import org.nuanyang.roster.Departure;
import org.nuanyang.roster.going.Destination;
import org.nuanyang.roster.going.PastDeparture;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Departures and returns, one row each time. */
@Repository
public class DepartureSql {
    private static final String DEPARTURE = """
            select id, child_id, school_id, left_on, why, reason_sealed, to_province, to_county, to_school, version, noted_by,
                   came_back_on, came_back_reason_sealed, came_back_version, came_back_by, withdrawn
              from roster.departure
             where county_id = (select viewer.county())
            """;

    private final JdbcClient jdbc;
    private final Vault vault;

    DepartureSql(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** Of files that are closed by now: each row takes school, class, day and version from its file. */
    public void left(Collection<StoredFile> files, String reason, Destination to, AccountId by, Instant at, @Nullable UUID run) {
        jdbc.sql("""
                insert into roster.departure (county_id, id, child_id, school_id, class_id, left_on, why, reason_sealed,
                                              to_province, to_county, to_school, version, noted_by, noted_at, run_id)
                select child.county_id, told.id, child.id, child.school_id, child.class_id, child.left_on, child.left_why, :reason,
                       :province, :county, :school, child.version, :by, :at, :run
                  from unnest(:id::uuid[], :child::uuid[]) as told (id, child_id)
                 cross join lateral (select *
                                       from roster.child
                                      where child.county_id = (select viewer.county()) and child.id = told.child_id
                                     offset 0) as child
                """)
                .param("id", Rows.texts(files.stream().map(_ -> Ids.next()).toList()))
                .param("child", Rows.texts(files.stream().map(StoredFile::id).toList()))
                .param("reason", sealed(reason), Types.BINARY).param("province", to.province(), Types.VARCHAR)
                .param("county", to.county(), Types.VARCHAR).param("school", to.school(), Types.VARCHAR)
                .param("by", by.value()).param("at", at.atOffset(ZoneOffset.UTC)).param("run", run, Types.OTHER)
                .update();
    }

    /** Of files that are open again by now; a child who never had a row of its own, for want of this table, has none to end. */
    public void cameBack(Collection<UUID> children, LocalDate on, String reason, boolean withdrawn, AccountId by, Instant at) {
        jdbc.sql("""
                update roster.departure
                   set came_back_on = greatest(departure.left_on, :on), came_back_reason_sealed = :reason,
                       came_back_version = child.version, came_back_by = :by, came_back_at = :at, withdrawn = :withdrawn
                  from roster.child
                 where departure.county_id = (select viewer.county()) and departure.child_id = any (:children::uuid[])
                   and departure.came_back_on is null
                   and child.county_id = departure.county_id and child.id = departure.child_id
                """)
                .param("children", Rows.texts(children)).param("on", on).param("reason", sealed(reason), Types.BINARY)
                .param("withdrawn", withdrawn).param("by", by.value()).param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** All that a run has entered were no departures. */
    public void withdrawn(UUID run, AccountId by, Instant at) {
        jdbc.sql("""
                update roster.departure
                   set came_back_on = departure.left_on, came_back_version = child.version,
                       came_back_by = :by, came_back_at = :at, withdrawn = true
                  from roster.child
                 where departure.county_id = (select viewer.county()) and departure.run_id = :run
                   and departure.came_back_on is null
                   and child.county_id = departure.county_id and child.id = departure.child_id
                """).param("run", run).param("by", by.value()).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    /** What ended with this version of the file has not ended: the child is gone as before. */
    public void goneAfterAll(UUID child, int version) {
        jdbc.sql("""
                update roster.departure
                   set came_back_on = null, came_back_reason_sealed = null, came_back_version = null, came_back_by = null, came_back_at = null
                 where county_id = (select viewer.county()) and child_id = :child
                   and came_back_version = :version and not withdrawn
                """).param("child", child).param("version", version).update();
    }

    /** The latest first. */
    public List<PastDeparture> of(UUID child) {
        return jdbc.sql(DEPARTURE + " and child_id = :child order by noted_at desc, id desc").param("child", child).query(this::departure).list();
    }

    private byte @Nullable [] sealed(String reason) {
        return reason.isEmpty() ? null : vault.seal(reason);
    }

    private String opened(byte @Nullable [] sealed) {
        return sealed == null ? "" : vault.open(sealed);
    }

    private PastDeparture departure(ResultSet row, int number) throws SQLException {
        var back = row.getObject("came_back_on", LocalDate.class);
        return new PastDeparture(
                row.getObject("id", UUID.class),
                new OrgId(row.getObject("school_id", UUID.class)),
                new Departure(row.getObject("left_on", LocalDate.class), Departure.Why.valueOf(row.getString("why"))),
                opened(row.getBytes("reason_sealed")),
                new Destination(row.getString("to_province"), row.getString("to_county"), row.getString("to_school")),
                row.getInt("version"),
                new AccountId(row.getObject("noted_by", UUID.class)),
                back == null ? null : new PastDeparture.Back(
                        back, opened(row.getBytes("came_back_reason_sealed")), row.getInt("came_back_version"),
                        new AccountId(row.getObject("came_back_by", UUID.class)), row.getBoolean("withdrawn")));
    }
}
