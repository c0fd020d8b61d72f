package org.nuanyang.roster.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nuanyang.audit.AuditSubjects;
import org.nuanyang.common.Words;
import org.nuanyang.database.Rows;
import org.nuanyang.roster.Fact;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Children by name, for the sentences of the log: those in sight of whoever reads it. */
@Repository
class SubjectSql implements AuditSubjects {
    private final JdbcClient jdbc;

    SubjectSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, String> names(int county, Collection<UUID> ids) {
        var names = new HashMap<UUID, String>();
        jdbc.sql("""
                select id, name
                  from roster.child
                 where county_id = :county and id = any (:ids::uuid[])
                """).param("county", county).param("ids", Rows.texts(ids))
                .query(row -> {
                    names.put(row.getObject("id", UUID.class), row.getString("name"));
                });
        return names;
    }

    @Override
    public Optional<String> worded(String detail, String value) {
        return detail.equals("fact") ? Fact.byKey(value).map(Words::say) : Optional.empty();
    }
}
