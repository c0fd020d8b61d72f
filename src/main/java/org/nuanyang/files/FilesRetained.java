package org.nuanyang.files;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.nuanyang.protection.retention.Retained;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Photos and scans of erased files. */
@Repository
class FilesRetained implements Retained {
    private final JdbcClient jdbc;

    FilesRetained(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public int erase(Collection<UUID> children, LocalDate on) {
        return jdbc.sql("select files.erase(:children::uuid[])").param("children", children.stream().map(UUID::toString).toArray(String[]::new))
                .query(Integer.class).single();
    }
}
