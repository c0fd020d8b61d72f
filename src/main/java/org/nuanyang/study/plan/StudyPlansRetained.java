package org.nuanyang.study.plan;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.nuanyang.database.Rows;
import org.nuanyang.protection.retention.Retained;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Study plans of erased files; nobody reads them first. */
@Repository
class StudyPlansRetained implements Retained {
    private final JdbcClient jdbc;

    StudyPlansRetained(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 66;
    }

    @Override
    public int erase(Collection<UUID> children, LocalDate on) {
        return jdbc.sql("select study.erase_plans(:children::uuid[])").param("children", Rows.texts(children)).query(Integer.class).single();
    }
}
