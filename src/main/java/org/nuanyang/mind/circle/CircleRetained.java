package org.nuanyang.mind.circle;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.nuanyang.database.Rows;
import org.nuanyang.protection.retention.Retained;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Erased files leave their groups; what a group did stays and names nobody. */
@Repository
class CircleRetained implements Retained {
    private final JdbcClient jdbc;

    CircleRetained(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 68;
    }

    @Override
    public int erase(Collection<UUID> children, LocalDate on) {
        return jdbc.sql("select mind.erase_circles(:children::uuid[])").param("children", Rows.texts(children)).query(Integer.class).single();
    }
}
