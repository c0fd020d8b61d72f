package org.nuanyang.study.turning;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.nuanyang.database.Rows;
import org.nuanyang.protection.retention.Retained;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Turnings of erased files; nobody reads them first. */
@Repository
class TurningsRetained implements Retained {
    private final JdbcClient jdbc;

    TurningsRetained(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 67;
    }

    @Override
    public int erase(Collection<UUID> children, LocalDate on) {
        return jdbc.sql("select study.erase_turnings(:children::uuid[])").param("children", Rows.texts(children)).query(Integer.class).single();
    }
}
