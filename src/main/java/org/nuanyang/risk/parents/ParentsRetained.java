package org.nuanyang.risk.parents;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.nuanyang.database.Rows;
import org.nuanyang.protection.retention.Retained;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Notices to parents and checks of care of erased files. */
@Repository
class ParentsRetained implements Retained {
    private final JdbcClient jdbc;

    ParentsRetained(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 73;
    }

    @Override
    public int erase(Collection<UUID> children, LocalDate on) {
        return jdbc.sql("select risk.erase_notices_and_checks(:children::uuid[])").param("children", Rows.texts(children)).query(Integer.class).single();
    }
}
