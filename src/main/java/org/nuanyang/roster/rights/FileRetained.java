package org.nuanyang.roster.rights;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.nuanyang.protection.retention.Retained;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The file itself: everything but a number, the school, the year of birth and the sex. */
@Repository
class FileRetained implements Retained {
    private final JdbcClient jdbc;

    FileRetained(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public int erase(Collection<UUID> children, LocalDate on) {
        return jdbc.sql("select roster.erase(:children::uuid[], :on)").param("children", children.stream().map(UUID::toString).toArray(String[]::new))
                .param("on", on).query(Integer.class).single();
    }
}
