package org.nuanyang.protection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;
import org.nuanyang.database.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class ApprovalSql {
    private static final String APPROVAL = """
            select approval.id, approval.kind, approval.org_id, approval.school_id, approval.children, approval.purpose_sealed, approval.from_on, approval.until_on,
                   approval.asked_by, approval.asked_at, approval.from_above, approval.answer, approval.answered_by, approval.answered_at, approval.answer_sealed,
                   approval.revoked_by, approval.revoked_at, approval.revoked_sealed
              from protection.approval
             where approval.county_id = (select viewer.county())
            """;

    private static final String OF_WHOM = """
               and (:asker::uuid is null or approval.asked_by = :asker::uuid)
               and (:schools::uuid[] is null or approval.school_id = any (:schools::uuid[]))
            """;

    /** Those that somebody has asked for, of some schools, or all that the database shows. */
    record Whose(@Nullable UUID asker, @Nullable Collection<UUID> schools) {
        static final Whose COUNTY = new Whose(null, null);

        static Whose own(AccountId asker) {
            return new Whose(asker.value(), null);
        }

        static Whose of(Collection<UUID> schools) {
            return new Whose(null, schools);
        }
    }

    private final JdbcClient jdbc;
    private final Vault vault;

    ApprovalSql(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void insert(int county, ApprovalId id, Asking asking, @Nullable OrgId school, AccountId asker, Instant at, boolean fromAbove) {
        var listed = asking.extent() instanceof ApprovalExtent.Children(var ids) ? ids : Set.<UUID>of();
        jdbc.sql("""
                insert into protection.approval (county_id, id, kind, org_id, school_id, children, purpose_sealed, from_on, until_on, asked_by, asked_at, from_above)
                values (:county, :id, :kind, :org, :school, :children, :purpose, :from, :until, :asker, :at, :above)
                """)
                .param("county", county).param("id", id.value()).param("kind", asking.kind().name())
                .param("org", asking.extent() instanceof ApprovalExtent.Place(var org) ? org.value() : null, Types.OTHER)
                .param("school", school == null ? null : school.value(), Types.OTHER).param("children", listed.size())
                .param("purpose", vault.seal(asking.purpose())).param("from", asking.from()).param("until", asking.until())
                .param("asker", asker.value()).param("at", utc(at)).param("above", fromAbove).update();
        jdbc.sql("""
                insert into protection.approval_child (county_id, approval_id, child_id)
                select :county, :id, listed.id
                  from unnest(:children::uuid[]) as listed (id)
                """).param("county", county).param("id", id.value()).param("children", texts(listed)).update();
    }

    Optional<Approval> find(ApprovalId id) {
        return jdbc.sql(APPROVAL + " and approval.id = :id").param("id", id.value()).query(this::approval).optional();
    }

    List<Approval> waiting(Whose whose, LocalDate on) {
        return about(whose, APPROVAL + OF_WHOM + " and approval.answer is null and approval.until_on >= :on order by approval.asked_at, approval.id limit 200").param("on", on)
                .query(this::approval).list();
    }

    List<Approval> list(Whose whose, int size, long offset) {
        return about(whose, APPROVAL + OF_WHOM + " order by approval.asked_at desc, approval.id limit :size offset :offset")
                .param("size", size).param("offset", offset).query(this::approval).list();
    }

    long count(Whose whose) {
        return about(whose, "select count(*) from protection.approval where approval.county_id = (select viewer.county())" + OF_WHOM).query(Long.class).single();
    }

    private StatementSpec about(Whose whose, String sql) {
        return jdbc.sql(sql).param("asker", whose.asker(), Types.OTHER).param("schools", whose.schools() == null ? null : texts(whose.schools()));
    }

    /** The children listed one by one whom the viewer sees. */
    Map<UUID, String> listed(ApprovalId id) {
        var names = new LinkedHashMap<UUID, String>();
        jdbc.sql("""
                select child.id, child.name
                  from protection.approval_child as listed
                  join roster.child_card as child on child.county_id = listed.county_id and child.id = listed.child_id
                 where listed.county_id = (select viewer.county()) and listed.approval_id = :id
                 order by child.sort_name, child.id
                """).param("id", id.value()).query(row -> {
                    names.put(row.getObject("id", UUID.class), row.getString("name"));
                });
        return names;
    }

    /** False when it has been answered meanwhile. */
    boolean answer(ApprovalId id, Approval.Word word, AccountId by, Instant at, @Nullable String words) {
        return jdbc.sql("""
                update protection.approval
                   set answer = :word, answered_by = :by, answered_at = :at, answer_sealed = :words
                 where county_id = (select viewer.county()) and id = :id and answer is null
                """)
                .param("word", word.name()).param("by", by.value()).param("at", utc(at))
                .param("words", words == null ? null : vault.seal(words), Types.BINARY).param("id", id.value()).update() == 1;
    }

    boolean revoke(ApprovalId id, AccountId by, Instant at, String why) {
        return jdbc.sql("""
                update protection.approval
                   set revoked_by = :by, revoked_at = :at, revoked_sealed = :why
                 where county_id = (select viewer.county()) and id = :id and answer = 'GRANTED' and revoked_at is null
                """).param("by", by.value()).param("at", utc(at)).param("why", vault.seal(why)).param("id", id.value()).update() == 1;
    }

    private Approval approval(ResultSet row, int number) throws SQLException {
        var answer = row.getString("answer");
        return new Approval(
                new ApprovalId(row.getObject("id", UUID.class)), ApprovalKind.valueOf(row.getString("kind")), org(row, "org_id"), org(row, "school_id"),
                row.getInt("children"), vault.open(row.getBytes("purpose_sealed")), row.getObject("from_on", LocalDate.class), row.getObject("until_on", LocalDate.class),
                account(row, "asked_by"), row.getTimestamp("asked_at").toInstant(), row.getBoolean("from_above"),
                answer == null ? null : new Approval.Answer(Approval.Word.valueOf(answer), account(row, "answered_by"), row.getTimestamp("answered_at").toInstant(), words(row, "answer_sealed")),
                row.getTimestamp("revoked_at") == null ? null : new Approval.Revoked(account(row, "revoked_by"), row.getTimestamp("revoked_at").toInstant(), vault.open(row.getBytes("revoked_sealed"))));
    }

    private @Nullable String words(ResultSet row, String column) throws SQLException {
        var sealed = row.getBytes(column);
        return sealed == null ? null : vault.open(sealed);
    }

    private static @Nullable OrgId org(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new OrgId(id);
    }

    private static AccountId account(ResultSet row, String column) throws SQLException {
        return new AccountId(row.getObject(column, UUID.class));
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    static String[] texts(Collection<?> values) {
        return values.stream().map(String::valueOf).toArray(String[]::new);
    }
}
