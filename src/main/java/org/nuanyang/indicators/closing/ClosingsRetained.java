package org.nuanyang.indicators.closing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.nuanyang.database.Rows;
import org.nuanyang.protection.retention.Retained;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What figures keep of children whose files are erased, after everything that they follow; the sums of closed months stay. */
@Repository
class ClosingsRetained implements Retained {
    private final JdbcClient jdbc;

    ClosingsRetained(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 95;
    }

    @Override
    public int erase(Collection<UUID> children, LocalDate on) {
        return jdbc.sql("select indicators.erase(:children::uuid[])").param("children", Rows.texts(children)).query(Integer.class).single();
    }
}
