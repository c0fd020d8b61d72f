package org.nuanyang.risk.aid;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.nuanyang.database.Rows;
import org.nuanyang.protection.retention.Retained;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Legal aid of erased files; nobody reads it first. */
@Repository
class AidRetained implements Retained {
    private final JdbcClient jdbc;

    AidRetained(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 71;
    }

    @Override
    public int erase(Collection<UUID> children, LocalDate on) {
        return jdbc.sql("select risk.erase_aid(:children::uuid[])").param("children", Rows.texts(children)).query(Integer.class).single();
    }
}
