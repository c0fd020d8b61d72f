package org.nuanyang.access;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.nuanyang.audit.AuditSubjects;
import org.nuanyang.common.Words;
import org.nuanyang.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accounts and organisations by name, for the sentences of the log. */
@Repository
class LogSql implements AuditSubjects {
    private final JdbcClient jdbc;

    LogSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, String> names(int county, Collection<UUID> ids) {
        var names = new HashMap<UUID, String>();
        jdbc.sql("""
                select account.id, account.name
                  from access.account
                 where account.county_id = :county and account.id = any (:ids::uuid[])
                union all
                select org.id, case when org.kind in ('CLASS', 'TEACHING_POINT') then parent.name || ' ' else '' end || org.name
                  from access.org
                  left join access.org as parent on parent.county_id = org.county_id and parent.id = org.parent_id
                 where org.county_id = :county and org.id = any (:ids::uuid[])
                """).param("county", county).param("ids", Rows.texts(ids))
                .query(row -> {
                    names.put(row.getObject(1, UUID.class), row.getString(2));
                });
        return names;
    }

    @Override
    public Optional<String> worded(String detail, String value) {
        return switch (detail) {
            case "role" -> Optional.of(Words.say(Role.valueOf(value)));
            case "absent", "asker" -> jdbc.sql("select name from access.account where id = :id::uuid").param("id", value).query(String.class).optional();
            case "kind" -> Optional.of("access.org-kind." + value).filter(Words::known).map(Words::say);
            default -> Optional.empty();
        };
    }

    Set<UUID> accountsLike(int county, String query, int atMost) {
        return Set.copyOf(jdbc.sql("""
                select account.id
                  from access.account
                 where account.county_id = :county
                   and (position(lower(:query) in lower(account.name)) > 0 or position(lower(:query) in account.login) > 0)
                 order by account.login
                 limit :atMost
                """).param("county", county).param("query", query).param("atMost", atMost).query(UUID.class).list());
    }

    Set<UUID> below(int county, UUID org) {
        return Set.copyOf(jdbc.sql("select org_id from access.org_within where county_id = :county and ancestor_id = :org")
                .param("county", county).param("org", org).query(UUID.class).list());
    }
}
