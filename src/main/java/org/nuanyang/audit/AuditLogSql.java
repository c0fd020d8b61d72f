package org.nuanyang.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class AuditLogSql {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** The numbers among which the lines of some days lie; a line's number and its time rise together, but for moments. */
    record Span(long first, long last) {
        static final Span ALL = new Span(0, Long.MAX_VALUE);
    }

    private final JdbcClient jdbc;

    AuditLogSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A plan made for any values would read the whole log for one child. */
    void planForTheseValues() {
        jdbc.sql("select set_config('plan_cache_mode', 'force_custom_plan', true)").query(String.class).single();
    }

    Span span(int county, AuditFilter filter) {
        if (filter.from() == null || filter.to() == null) return Span.ALL;
        return jdbc.sql("""
                select coalesce(min(seq), 1) as first, coalesce(max(seq), 0) as last
                  from audit.entry
                 where county_id = :county and at >= :from and at < :to
                """).param("county", county).param("from", at(filter.from())).param("to", at(filter.to()))
                .query((row, _) -> new Span(row.getLong("first"), row.getLong("last"))).single();
    }

    List<AuditEntry> read(int county, AuditFilter filter, Span span, int atMost) {
        return jdbc.sql("""
                select seq, at, account_id, action, subject_id, org_id, why, details,
                       not exists (select from audit.unsealed where unsealed.county_id = :county and unsealed.seq = entry.seq) as sealed
                  from audit.entry
                 where county_id = :county
                   and seq >= :first and seq <= :last
                   and (:before::bigint is null or seq < :before)
                   and (:from::timestamptz is null or at >= :from)
                   and (:to::timestamptz is null or at < :to)
                   and (:accounts::uuid[] is null or account_id = any (:accounts::uuid[]))
                   and (:noun::text is null or action collate "C" >= :noun || '.' and action collate "C" < :noun || '/')
                   and (:action::text is null or action collate "C" = :action)
                   and (:subject::uuid is null or subject_id = :subject::uuid)
                   and (:orgs::uuid[] is null or org_id = any (:orgs::uuid[]) or org_id is null and :subject::uuid is not null)
                 order by seq desc
                 limit :atMost
                """)
                .param("county", county).param("first", span.first()).param("last", span.last())
                .param("before", filter.before()).param("from", at(filter.from())).param("to", at(filter.to()))
                .param("accounts", Rows.textsOrNull(filter.accounts())).param("noun", filter.noun()).param("action", filter.action())
                .param("subject", filter.subject()).param("orgs", Rows.textsOrNull(filter.orgs())).param("atMost", atMost)
                .query(AuditLogSql::entry).list();
    }

    @SuppressWarnings("unchecked")
    private static AuditEntry entry(ResultSet row, int number) throws SQLException {
        var details = row.getString("details");
        return new AuditEntry(
                row.getLong("seq"), row.getTimestamp("at").toInstant(), row.getObject("account_id", UUID.class), row.getString("action"),
                row.getObject("subject_id", UUID.class), row.getObject("org_id", UUID.class), row.getString("why"),
                details == null ? Map.of() : JSON.readValue(details, Map.class), row.getBoolean("sealed"));
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
