package org.nuanyang.care.record;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.nuanyang.access.AccountId;
import org.nuanyang.care.record.Signs.Written;
import org.nuanyang.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SignSql {
    private final JdbcClient jdbc;

    SignSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What somebody has written since, the latest first; not these. */
    List<Written> written(AccountId by, Instant since, Collection<UUID> but) {
        return jdbc.sql("""
                select on_day, entered_at, text_mark
                  from care.record
                 where county_id = (select viewer.county()) and entered_by = :by and entered_at > :since and withdrawn_at is null
                   and id <> all (:but::uuid[])
                 order by entered_at desc
                 limit 500
                """).param("by", by.value()).param("since", since.atOffset(ZoneOffset.UTC)).param("but", Rows.texts(but))
                .query((row, _) -> new Written(row.getObject("on_day", LocalDate.class), row.getObject("entered_at", OffsetDateTime.class).toInstant(), row.getBytes("text_mark")))
                .list();
    }
}
