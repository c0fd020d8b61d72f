package org.nuanyang.notices;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.nuanyang.protection.retention.Retained;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Messages that tell of children whose files are erased. */
@Repository
class NoticesRetained implements Retained {
    private final JdbcClient jdbc;

    NoticesRetained(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public int erase(Collection<UUID> children, LocalDate on) {
        return jdbc.sql("select notices.erase(:children::uuid[])").param("children", children.stream().map(UUID::toString).toArray(String[]::new))
                .query(Integer.class).single();
    }
}
