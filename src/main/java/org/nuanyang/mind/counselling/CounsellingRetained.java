package org.nuanyang.mind.counselling;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.nuanyang.database.Rows;
import org.nuanyang.protection.retention.Retained;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Appointments, talks and summaries of erased files, before the folders in which they lie. */
@Repository
class CounsellingRetained implements Retained {
    private final JdbcClient jdbc;

    CounsellingRetained(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 69;
    }

    @Override
    public int erase(Collection<UUID> children, LocalDate on) {
        return jdbc.sql("select mind.erase_counselling(:children::uuid[])").param("children", Rows.texts(children)).query(Integer.class).single();
    }
}
