package org.nuanyang.indicators.kept;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class KeptSql {
    private final JdbcClient jdbc;

    KeptSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isSettled(LocalDate day) {
        return jdbc.sql("select indicators.is_settled(:day)").param("day", day).query(Boolean.class).single();
    }

    int settle(LocalDate day) {
        return jdbc.sql("select indicators.settle(:day)").param("day", day).query(Integer.class).single();
    }
}
