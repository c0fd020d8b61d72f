package org.nuanyang.protection.retention;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What this module itself keeps of a child: consents, requests, and the lists of approvals. */
@Repository
class AnswersRetained implements Retained {
    private final JdbcClient jdbc;

    AnswersRetained(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public int erase(Collection<UUID> children, LocalDate on) {
        return jdbc.sql("select protection.erase(:children::uuid[])").param("children", children.stream().map(UUID::toString).toArray(String[]::new))
                .query(Integer.class).single();
    }
}
