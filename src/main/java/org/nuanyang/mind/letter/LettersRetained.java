package org.nuanyang.mind.letter;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.nuanyang.database.Rows;
import org.nuanyang.protection.retention.Retained;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Letters that an erased child had put its name to. Of one without a name nobody knows whose it was. */
@Repository
class LettersRetained implements Retained {
    private final JdbcClient jdbc;

    LettersRetained(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 71;
    }

    @Override
    public int erase(Collection<UUID> children, LocalDate on) {
        return jdbc.sql("select mind.erase_letters(:children::uuid[])").param("children", Rows.texts(children)).query(Integer.class).single();
    }
}
