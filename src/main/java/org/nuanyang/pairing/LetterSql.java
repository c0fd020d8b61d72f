package org.nuanyang.pairing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.nuanyang.roster.ChildId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LetterSql {
    private final JdbcClient jdbc;

    LetterSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void signed(PairingId pairing, ChildId child, LocalDate on, UUID by, Instant at) {
        jdbc.sql("""
                insert into pairing.letter (county_id, pairing_id, child_id, signed_on, recorded_by, recorded_at)
                values (viewer.county(), :pairing, :child, :on, :by, :at)
                on conflict (county_id, pairing_id) do update set signed_on = excluded.signed_on, recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at
                """)
                .param("pairing", pairing.value()).param("child", child.value()).param("on", on).param("by", by).param("at", PairingSql.utc(at)).update();
    }
}
