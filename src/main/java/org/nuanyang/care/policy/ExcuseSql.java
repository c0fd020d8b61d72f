package org.nuanyang.care.policy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.care.Matter;
import org.nuanyang.database.Vault;
import org.nuanyang.roster.ChildId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ExcuseSql {
    private final JdbcClient jdbc;
    private final Vault vault;

    ExcuseSql(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** Those that stand, without their notes. */
    List<Excuse> standing(int county, Collection<ChildId> children) {
        return jdbc.sql("""
                select county_id, id, child_id, matter, why, null::bytea as note_sealed, from_on, until_on, made_by, made_at, withdrawn_by, withdrawn_at
                  from care.excuse
                 where county_id = :county and child_id = any (:children) and withdrawn_at is null
                 order by child_id, from_on, id
                """).param("county", county).param("children", children.stream().map(ChildId::value).toArray(UUID[]::new))
                .query(this::excuse).list();
    }

    /** All of a child, the latest first, withdrawn ones too. */
    List<Excuse> of(int county, ChildId child) {
        return jdbc.sql("""
                select *
                  from care.excuse
                 where county_id = :county and child_id = :child
                 order by from_on desc, made_at desc
                """).param("county", county).param("child", child.value()).query(this::excuse).list();
    }

    /** Two at once for one child come one after the other. */
    void alone(int county, ChildId child) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))::text").param("key", "care.excuse " + county + " " + child)
                .query(String.class).list();
    }

    void insert(int county, Excuse excuse) {
        jdbc.sql("""
                insert into care.excuse (county_id, id, child_id, matter, why, note_sealed, from_on, until_on, made_by, made_at)
                values (:county, :id, :child, :matter, :why, :note, :from, :until, :by, :at)
                """)
                .param("county", county).param("id", excuse.id().value()).param("child", excuse.child().value())
                .param("matter", excuse.matter() == null ? null : excuse.matter().name()).param("why", excuse.why().name())
                .param("note", excuse.note() == null ? null : vault.seal(excuse.note()), Types.BINARY)
                .param("from", excuse.from()).param("until", excuse.until())
                .param("by", excuse.by().value()).param("at", excuse.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    void withdraw(int county, ExcuseId id, AccountId by, Instant at) {
        jdbc.sql("""
                update care.excuse
                   set withdrawn_by = :by, withdrawn_at = :at
                 where county_id = :county and id = :id and withdrawn_at is null
                """).param("county", county).param("id", id.value()).param("by", by.value()).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    void endOn(int county, ExcuseId id, LocalDate on) {
        jdbc.sql("""
                update care.excuse
                   set until_on = :on
                 where county_id = :county and id = :id and until_on > :on and from_on < :on and withdrawn_at is null
                """).param("county", county).param("id", id.value()).param("on", on).update();
    }

    private Excuse excuse(ResultSet row, int number) throws SQLException {
        var matter = row.getString("matter");
        var note = row.getBytes("note_sealed");
        var withdrawnBy = row.getObject("withdrawn_by", UUID.class);
        return new Excuse(
                new ExcuseId(row.getObject("id", UUID.class)), new ChildId(row.getObject("child_id", UUID.class)),
                matter == null ? null : Matter.valueOf(matter), ExcuseWhy.valueOf(row.getString("why")), note == null ? null : vault.open(note),
                row.getObject("from_on", LocalDate.class), row.getObject("until_on", LocalDate.class),
                new AccountId(row.getObject("made_by", UUID.class)), row.getObject("made_at", OffsetDateTime.class).toInstant(),
                withdrawnBy == null ? null : new AccountId(withdrawnBy), instant(row));
    }

    private static @Nullable Instant instant(ResultSet row) throws SQLException {
        var at = row.getObject("withdrawn_at", OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
