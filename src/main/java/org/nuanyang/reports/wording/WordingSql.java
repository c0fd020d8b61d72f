package org.nuanyang.reports.wording;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class WordingSql {
    private final JdbcClient jdbc;

    WordingSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last of a key. */
    Optional<Wording> find(String key, int county) {
        return jdbc.sql("""
                select version, text, made_by, made_at
                  from reports.wording
                 where county_id = :county and key = :key
                 order by version desc
                 limit 1
                """).param("county", county).param("key", key)
                .query((row, _) -> new Wording(row.getInt("version"), row.getString("text"), new AccountId(row.getObject("made_by", UUID.class)), row.getTimestamp("made_at").toInstant())).optional();
    }

    /** Since when each key has a text of the county's own. */
    Map<String, Instant> own(int county) {
        var own = new HashMap<String, Instant>();
        jdbc.sql("""
                select key, made_at
                  from (select distinct on (key) key, text, made_at from reports.wording where county_id = :county order by key, version desc) as last
                 where text is not null
                """).param("county", county).query(row -> {
                    own.put(row.getString(1), row.getTimestamp(2).toInstant());
                });
        return own;
    }

    /** False when somebody else has written this version meanwhile. */
    boolean insert(String key, int version, @Nullable String text, int county, AccountId by, Instant at) {
        return jdbc.sql("""
                insert into reports.wording (county_id, key, version, text, made_by, made_at)
                values (:county, :key, :version, :text, :by, :at)
                on conflict do nothing
                """).param("county", county).param("key", key).param("version", version).param("text", text).param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC)).update() == 1;
    }
}
