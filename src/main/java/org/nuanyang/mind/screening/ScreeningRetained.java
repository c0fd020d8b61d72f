package org.nuanyang.mind.screening;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.nuanyang.access.Viewer;
import org.nuanyang.database.Rows;
import org.nuanyang.protection.consent.ConsentPurpose;
import org.nuanyang.protection.consent.ConsentUse;
import org.nuanyang.protection.retention.Retained;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was answered goes with the file, and with the consent on the strength of which it was asked. */
@Repository
class ScreeningRetained implements Retained, ConsentUse {
    private final JdbcClient jdbc;

    ScreeningRetained(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 68;
    }

    @Override
    public int erase(Collection<UUID> children, LocalDate on) {
        return jdbc.sql("select mind.erase_screening(:children::uuid[])").param("children", Rows.texts(children)).query(Integer.class).single();
    }

    @Override
    public ConsentPurpose purpose() {
        return ConsentPurpose.SCREENING;
    }

    @Override
    public void withdrawn(UUID child, Viewer by) {
        jdbc.sql("select mind.let_go_of_screening(:child)").param("child", child).query(Integer.class).single();
    }
}
