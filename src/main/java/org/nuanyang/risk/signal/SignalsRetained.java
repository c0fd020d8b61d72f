package org.nuanyang.risk.signal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.nuanyang.database.Rows;
import org.nuanyang.protection.retention.Retained;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Signals and levels of erased files; nobody reads them first. After whatever gives cause to look at a child anew. */
@Repository
class SignalsRetained implements Retained {
    private final JdbcClient jdbc;

    SignalsRetained(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 97;
    }

    @Override
    public int erase(Collection<UUID> children, LocalDate on) {
        return jdbc.sql("select risk.erase_signals(:children::uuid[])").param("children", Rows.texts(children)).query(Integer.class).single();
    }
}
