package org.nuanyang.audit.chain;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SealingSql {
    private final JdbcClient jdbc;

    SealingSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Integer> countiesToSeal() {
        return jdbc.sql("select audit.counties_to_seal()").query(Integer.class).list();
    }

    /** The open transactions are those of the application's role, which are all that write the log. */
    int sealNext(int county, int atMost) {
        return jdbc.sql("""
                select audit.seal_next(:county, :atMost, (select min(xact_start) from pg_stat_activity where datname = current_database()))
                """).param("county", county).param("atMost", atMost).query(Integer.class).single();
    }

    List<DayClosed> closeDays(LocalDate today) {
        return jdbc.sql("select county, day from audit.close_days(:today)").param("today", today).query(DayClosed.class).list();
    }
}
