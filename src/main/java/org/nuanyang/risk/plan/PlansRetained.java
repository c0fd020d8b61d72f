package org.nuanyang.risk.plan;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.nuanyang.database.Rows;
import org.nuanyang.protection.retention.Retained;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Plans of erased files; nobody reads them first. */
@Repository
class PlansRetained implements Retained {
    private final JdbcClient jdbc;

    PlansRetained(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 72;
    }

    @Override
    public int erase(Collection<UUID> children, LocalDate on) {
        return jdbc.sql("select risk.erase_plans(:children::uuid[])").param("children", Rows.texts(children)).query(Integer.class).single();
    }
}
