package org.nuanyang.risk.mind;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LetterFlagSql {
    private final JdbcClient jdbc;

    LetterFlagSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest of each thread. */
    List<LetterSignals.Flag> between(LocalDate from, LocalDate until, String @Nullable [] children) {
        return jdbc.sql("""
                select distinct on (thread_id, child_id) thread_id, child_id, danger, on_day
                  from mind.letter_flagged
                 where county_id = (select viewer.county()) and on_day between :from and :until
                   and (:children::uuid[] is null or child_id = any (:children::uuid[]))
                 order by thread_id, child_id, on_day desc
                """).param("from", from).param("until", until).param("children", children).query(LetterSignals.Flag.class).list();
    }
}
