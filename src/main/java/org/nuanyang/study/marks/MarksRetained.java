package org.nuanyang.study.marks;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.nuanyang.database.Rows;
import org.nuanyang.protection.retention.Retained;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Marks of erased files; the middle of a class names nobody and stays. */
@Repository
class MarksRetained implements Retained {
    private final JdbcClient jdbc;

    MarksRetained(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 66;
    }

    @Override
    public int erase(Collection<UUID> children, LocalDate on) {
        return jdbc.sql("select study.erase(:children::uuid[])").param("children", Rows.texts(children)).query(Integer.class).single();
    }
}
