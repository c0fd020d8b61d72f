package org.nuanyang.audit.chain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class HeadSql {
    private final JdbcClient jdbc;

    HeadSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<ChainState> state(int county) {
        return jdbc.sql("""
                select no, entries, (select count(*) from audit.unsealed where county_id = :county) as unsealed, seen_until, head
                  from audit.chain
                 where county_id = :county
                """).param("county", county)
                .query((row, _) -> new ChainState(
                        row.getLong("no"), row.getLong("entries"), row.getLong("unsealed"),
                        instant(row.getObject("seen_until", OffsetDateTime.class)),
                        HexFormat.of().formatHex(row.getBytes("head"))))
                .optional();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    List<Head> between(int county, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                select county_id, day, no, entries, head
                  from audit.day
                 where county_id = :county and day >= :from and day <= :to
                 order by day desc
                """).param("county", county).param("from", from).param("to", to)
                .query((row, _) -> Head.of(row.getInt("county_id"), row.getObject("day", LocalDate.class), row.getLong("no"), row.getLong("entries"), row.getBytes("head")))
                .list();
    }
}
