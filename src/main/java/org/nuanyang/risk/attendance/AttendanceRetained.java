package org.nuanyang.risk.attendance;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.nuanyang.database.Rows;
import org.nuanyang.protection.retention.Retained;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Absences and calls of erased files; what a class told of a day are numbers and stay. */
@Repository
class AttendanceRetained implements Retained {
    private final JdbcClient jdbc;

    AttendanceRetained(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 72;
    }

    @Override
    public int erase(Collection<UUID> children, LocalDate on) {
        return jdbc.sql("select risk.erase_attendance(:children::uuid[])").param("children", Rows.texts(children)).query(Integer.class).single();
    }
}
