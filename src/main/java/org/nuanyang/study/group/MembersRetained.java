package org.nuanyang.study.group;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.nuanyang.database.Rows;
import org.nuanyang.protection.retention.Retained;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Members whose files are erased files leave their groups; nobody reads them first. */
@Repository
class MembersRetained implements Retained {
    private final JdbcClient jdbc;

    MembersRetained(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 68;
    }

    @Override
    public int erase(Collection<UUID> children, LocalDate on) {
        return jdbc.sql("select study.erase_members(:children::uuid[])").param("children", Rows.texts(children)).query(Integer.class).single();
    }
}
