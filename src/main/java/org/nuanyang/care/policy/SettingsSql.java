package org.nuanyang.care.policy;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.nuanyang.access.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SettingsSql {
    private final JdbcClient jdbc;

    SettingsSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Settings> of(int county) {
        return jdbc.sql("""
                select closing_day, grace_days, topics, version
                  from care.settings
                 where county_id = :county
                """).param("county", county)
                .query((row, _) -> {
                    var topics = row.getArray("topics");
                    return new Settings(row.getInt("closing_day"), row.getInt("grace_days"),
                            topics == null ? TopicChip.USUAL : List.of((String[]) topics.getArray()), row.getInt("version"));
                })
                .optional();
    }

    /** False when somebody else has changed them since this version. */
    boolean put(int county, Settings told, AccountId by, Instant at) {
        return jdbc.sql("""
                insert into care.settings as held (county_id, closing_day, grace_days, topics, version, changed_by, changed_at)
                values (:county, :closingDay, :graceDays, :topics::text[], 1, :by, :at)
                on conflict (county_id) do update
                   set closing_day = excluded.closing_day,
                       grace_days = excluded.grace_days,
                       topics = excluded.topics,
                       version = held.version + 1,
                       changed_by = excluded.changed_by,
                       changed_at = excluded.changed_at
                 where held.version = :version
                """)
                .param("county", county).param("closingDay", told.closingDay()).param("graceDays", told.graceDays())
                .param("topics", told.topics().equals(TopicChip.USUAL) ? null : told.topics().toArray(String[]::new))
                .param("version", told.version()).param("by", by.value()).param("at", at.atOffset(ZoneOffset.UTC))
                .update() == 1;
    }
}
