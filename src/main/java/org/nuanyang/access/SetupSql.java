package org.nuanyang.access;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SetupSql {
    private final JdbcClient jdbc;

    SetupSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean empty() {
        return jdbc.sql("select not exists (select from access.county)").query(Boolean.class).single();
    }

    /** Until the transaction ends; the number is this lock's name. */
    void oneAtATime() {
        jdbc.sql("select pg_advisory_xact_lock(7203685775807)").query((_, number) -> number).single();
    }
}
