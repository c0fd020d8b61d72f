package org.nuanyang.audit.chain;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class KeepingSql {
    record Removed(int county, long entries) {}

    private final JdbcClient jdbc;

    KeepingSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int openMonths(int ahead) {
        return jdbc.sql("select audit.open_months(:ahead)").param("ahead", ahead).query(Integer.class).single();
    }

    List<LocalDate> monthsOver(int keep) {
        return jdbc.sql("select audit.months_over(:keep)").param("keep", keep).query(LocalDate.class).list();
    }

    List<Removed> remove(LocalDate month) {
        return jdbc.sql("select county, entries from audit.remove_month(:month)").param("month", month).query(Removed.class).list();
    }
}
