package org.nuanyang.risk.incident;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.nuanyang.database.Rows;
import org.nuanyang.protection.retention.Retained;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Incidents and referrals of erased files; nobody reads them first. */
@Repository
class IncidentsRetained implements Retained {
    private final JdbcClient jdbc;

    IncidentsRetained(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 72;
    }

    @Override
    public int erase(Collection<UUID> children, LocalDate on) {
        return jdbc.sql("select risk.erase_incidents(:children::uuid[])").param("children", Rows.texts(children)).query(Integer.class).single();
    }
}
