package org.nuanyang.protection;

import static org.nuanyang.protection.ApprovalSql.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;
import org.nuanyang.database.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class EmergencySql {
    private static final String EMERGENCY = """
            select emergency.id, emergency.child_id, emergency.school_id, emergency.class_id, emergency.account_id, emergency.reason_sealed,
                   emergency.from_at, emergency.until_at, emergency.reviewed_by, emergency.reviewed_at, emergency.verdict, emergency.review_sealed
              from protection.emergency
             where emergency.county_id = (select viewer.county())
            """;

    private final JdbcClient jdbc;
    private final Vault vault;

    EmergencySql(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    Set<OrgId> schools(LocalDate on) {
        return jdbc.sql("""
                select org.id
                  from access.org
                 where org.county_id = (select viewer.county())
                   and org.kind in ('SCHOOL', 'TEACHING_POINT')
                   and protection.belongs_to(org.id, :on)
                """).param("on", on).query(UUID.class).stream().map(OrgId::new).collect(Collectors.toSet());
    }

    List<ExtentSql.Seat> ofThatName(OrgId school, String name, LocalDate on) {
        return jdbc.sql("select child_id as child, school_id as school, class_id as klass from protection.of_that_name(:school, :name, :on)")
                .param("school", school.value()).param("name", name).param("on", on).query(ExtentSql.Seat.class).list();
    }

    /** Where the child is; empty when it is of no school to which the viewer belongs. */
    Optional<ExtentSql.Seat> open(EmergencyId id, UUID child, String reason, Instant at, Instant until, LocalDate on) {
        return jdbc.sql("select :child::uuid as child, school_id as school, class_id as klass from protection.open_emergency(:id, :child, :reason, :at, :until, :on)")
                .param("id", id.value()).param("child", child).param("reason", vault.seal(reason)).param("at", utc(at)).param("until", utc(until)).param("on", on)
                .query(ExtentSql.Seat.class).optional();
    }

    /** How many this account has opened since. */
    int openedSince(AccountId account, Instant since) {
        return jdbc.sql("select count(*) from protection.emergency where county_id = (select viewer.county()) and account_id = :account and from_at > :since")
                .param("account", account.value()).param("since", utc(since)).query(Integer.class).single();
    }

    Optional<Emergency> find(EmergencyId id) {
        return jdbc.sql(EMERGENCY + " and emergency.id = :id").param("id", id.value()).query(this::emergency).optional();
    }

    /** The one by which this account sees the child now. */
    Optional<Emergency> openFor(AccountId account, UUID child, Instant now) {
        return jdbc.sql(EMERGENCY + " and emergency.account_id = :account and emergency.child_id = :child and emergency.until_at > :now order by emergency.until_at desc limit 1")
                .param("account", account.value()).param("child", child).param("now", utc(now)).query(this::emergency).optional();
    }

    /** Those opened by this account or in these schools, the newest first. */
    List<Emergency> list(AccountId account, Collection<UUID> schools, boolean waiting, int size, long offset) {
        return jdbc.sql(EMERGENCY + """
                   and (emergency.account_id = :account or emergency.school_id = any (:schools::uuid[]))
                   and (not :waiting or emergency.verdict is null and emergency.account_id <> :account)
                 order by emergency.from_at desc, emergency.id
                 limit :size offset :offset
                """).param("account", account.value()).param("schools", ApprovalSql.texts(schools)).param("waiting", waiting).param("size", size).param("offset", offset)
                .query(this::emergency).list();
    }

    long count(AccountId account, Collection<UUID> schools, boolean waiting) {
        return jdbc.sql("""
                select count(*)
                  from protection.emergency
                 where county_id = (select viewer.county())
                   and (account_id = :account or school_id = any (:schools::uuid[]))
                   and (not :waiting or verdict is null and account_id <> :account)
                """).param("account", account.value()).param("schools", ApprovalSql.texts(schools)).param("waiting", waiting).query(Long.class).single();
    }

    boolean end(EmergencyId id, Instant at) {
        return jdbc.sql("update protection.emergency set until_at = :at where county_id = (select viewer.county()) and id = :id and until_at > :at")
                .param("at", utc(at)).param("id", id.value()).update() == 1;
    }

    /** False when somebody else has reviewed it meanwhile. */
    boolean review(EmergencyId id, Emergency.Verdict verdict, @Nullable String words, AccountId by, Instant at) {
        return jdbc.sql("""
                update protection.emergency
                   set verdict = :verdict, review_sealed = :words, reviewed_by = :by, reviewed_at = :at,
                       until_at = case when :verdict = 'UNJUSTIFIED' then greatest(from_at, least(until_at, :at)) else until_at end
                 where county_id = (select viewer.county()) and id = :id and verdict is null
                """)
                .param("verdict", verdict.name()).param("words", words == null ? null : vault.seal(words), Types.BINARY)
                .param("by", by.value()).param("at", utc(at)).param("id", id.value()).update() == 1;
    }

    private Emergency emergency(ResultSet row, int number) throws SQLException {
        var klass = row.getObject("class_id", UUID.class);
        var verdict = row.getString("verdict");
        var words = row.getBytes("review_sealed");
        return new Emergency(
                new EmergencyId(row.getObject("id", UUID.class)), row.getObject("child_id", UUID.class), new OrgId(row.getObject("school_id", UUID.class)),
                klass == null ? null : new OrgId(klass), new AccountId(row.getObject("account_id", UUID.class)), vault.open(row.getBytes("reason_sealed")),
                row.getTimestamp("from_at").toInstant(), row.getTimestamp("until_at").toInstant(),
                verdict == null ? null : new Emergency.Review(new AccountId(row.getObject("reviewed_by", UUID.class)), row.getTimestamp("reviewed_at").toInstant(),
                        Emergency.Verdict.valueOf(verdict), words == null ? null : vault.open(words)));
    }
}
