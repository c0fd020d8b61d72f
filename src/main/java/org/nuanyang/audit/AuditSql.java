package org.nuanyang.audit;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class AuditSql {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    AuditSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void append(
            Actor by, String action, @Nullable UUID subject, @Nullable UUID org, @Nullable String why, Map<String, ?> details) {
        jdbc.sql("select audit.append(:county, :account::uuid, :action, :subject::uuid, :org::uuid, :why::text, :details::jsonb)")
                .param("county", by.county()).param("account", by.accountId())
                .param("action", action).param("subject", subject)
                .param("org", org).param("why", why).param("details", json(details))
                .query((row, number) -> number).single();
    }

    void appendEach(
            Actor by, String action, Collection<UUID> subjects, @Nullable UUID org, @Nullable String why, Map<String, ?> details) {
        jdbc.sql("select audit.append_each(:county, :account::uuid, :action, :subjects::uuid[], :org::uuid, :why::text, :details::jsonb)")
                .param("county", by.county()).param("account", by.accountId())
                .param("action", action).param("subjects", Rows.texts(subjects))
                .param("org", org).param("why", why).param("details", json(details))
                .query((row, number) -> number).single();
    }

    private static @Nullable String json(Map<String, ?> details) {
        return details.isEmpty() ? null : JSON.writeValueAsString(details);
    }
}
