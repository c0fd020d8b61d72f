package org.nuanyang.care.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;
import org.nuanyang.care.Matter;
import org.nuanyang.care.record.CareRequest.Answer;
import org.nuanyang.care.record.CareRequest.Wanted;
import org.nuanyang.database.Rows;
import org.nuanyang.database.Vault;
import org.nuanyang.roster.ChildId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RequestSql {
    private final JdbcClient jdbc;
    private final Vault vault;

    RequestSql(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** False when something is asked for this record already and not answered yet. */
    boolean insert(UUID id, Wanted what, RecordId record, @Nullable Integer version, ChildId child, UUID school, LocalDate day, Matter kind,
            byte @Nullable [] content, String reason, AccountId by, Instant at) {
        return jdbc.sql("""
                insert into care.request (county_id, id, what, record_id, version, child_id, school_id, on_day, kind, content_sealed, reason_sealed, asked_at, asked_by)
                values (viewer.county(), :id, :what, :record, :version, :child, :school, :day, :kind, :content, :reason, :at, :by)
                on conflict do nothing
                """)
                .param("id", id).param("what", what.name()).param("record", record.value()).param("version", version, Types.INTEGER)
                .param("child", child.value()).param("school", school).param("day", day).param("kind", kind.name())
                .param("content", content == null ? null : vault.seal(content), Types.BINARY).param("reason", vault.seal(reason))
                .param("at", at.atOffset(ZoneOffset.UTC)).param("by", by.value()).update() == 1;
    }

    /** False when it has been answered. */
    boolean answer(UUID id, boolean approved, @Nullable String words, AccountId by, Instant at) {
        return jdbc.sql("""
                update care.request
                   set decided_at = :at, decided_by = :by, approved = :approved, answer_sealed = :words
                 where county_id = (select viewer.county()) and id = :id and decided_at is null
                """)
                .param("id", id).param("approved", approved).param("words", words == null ? null : vault.seal(words), Types.BINARY)
                .param("by", by.value()).param("at", at.atOffset(ZoneOffset.UTC)).update() == 1;
    }

    Optional<CareRequest> find(UUID id) {
        return jdbc.sql("""
                select request.*, child.name as child_name
                  from care.request
                  join roster.child_card as child on child.county_id = request.county_id and child.id = request.child_id
                 where request.county_id = (select viewer.county()) and request.id = :id
                """).param("id", id).query(this::request).optional();
    }

    /** The open ones first, then the latest; those of the schools, and one's own. */
    List<CareRequest> of(Collection<UUID> schools, AccountId me, int atMost) {
        return jdbc.sql("""
                select request.*, child.name as child_name
                  from care.request
                  join roster.child_card as child on child.county_id = request.county_id and child.id = request.child_id
                 where request.county_id = (select viewer.county()) and (request.school_id = any (:schools::uuid[]) or request.asked_by = :me)
                 order by request.decided_at is not null, request.asked_at desc
                 limit :size
                """).param("schools", Rows.texts(schools)).param("me", me.value()).param("size", atMost).query(this::request).list();
    }

    /** Who answers at a school. */
    List<AccountId> answering(UUID school, LocalDate today) {
        return jdbc.sql("""
                select distinct account_id
                  from access.staff
                 where county_id = (select viewer.county()) and school_id = :school and role in ('PRINCIPAL','FILE_KEEPER')
                   and from_on <= :today and (until_on is null or until_on >= :today)
                """).param("school", school).param("today", today).query(UUID.class).list().stream().map(AccountId::new).toList();
    }

    private CareRequest request(ResultSet row, int number) throws SQLException {
        var content = row.getBytes("content_sealed");
        return new CareRequest(row.getObject("id", UUID.class), Wanted.valueOf(row.getString("what")), new RecordId(row.getObject("record_id", UUID.class)),
                row.getObject("version", Integer.class), new ChildId(row.getObject("child_id", UUID.class)), row.getString("child_name"),
                new OrgId(row.getObject("school_id", UUID.class)), row.getObject("on_day", LocalDate.class), Matter.valueOf(row.getString("kind")),
                content == null ? null : RecordJson.readInput(vault.openBytes(content)), vault.open(row.getBytes("reason_sealed")), instant(row, "asked_at"),
                new AccountId(row.getObject("asked_by", UUID.class)), answer(row));
    }

    private @Nullable Answer answer(ResultSet row) throws SQLException {
        if (row.getObject("decided_at") == null) return null;
        var words = row.getBytes("answer_sealed");
        return new Answer(instant(row, "decided_at"), new AccountId(row.getObject("decided_by", UUID.class)), row.getBoolean("approved"), words == null ? null : vault.open(words));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
