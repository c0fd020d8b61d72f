package org.nuanyang.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.nuanyang.database.OwnerDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which demo counties are here, and which were cut off while they were being loaded. */
@Repository
class LoadSql {
    private final JdbcClient jdbc;
    private final OwnerDatabase owner;

    LoadSql(JdbcClient jdbc, OwnerDatabase owner) {
        this.jdbc = jdbc;
        this.owner = owner;
    }

    boolean holdsDemo() {
        return jdbc.sql("select exists (select from demo.load)").query(Boolean.class).single();
    }

    List<Integer> finished() {
        return jdbc.sql("select county_id from demo.load where finished_at is not null").query(Integer.class).list();
    }

    List<Integer> cutOff() {
        return jdbc.sql("select county_id from demo.load where finished_at is null").query(Integer.class).list();
    }

    void begin(int county, LocalDate drawnFor, Clock clock) {
        jdbc.sql("insert into demo.load (county_id, drawn_for, started_at) values (:county, :drawnFor, :now)")
                .param("county", county).param("drawnFor", drawnFor).param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
    }

    void finish(int county, Clock clock) {
        jdbc.sql("update demo.load set finished_at = :now where county_id = :county")
                .param("county", county).param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
    }

    /** Takes out what a cut-off load has left, as the tables' owner: the program itself sees no children here. */
    void clear(int county) {
        JdbcClient.create(owner.open()).sql("select demo.clear(:county)").param("county", county).query((_, number) -> number).single();
    }
}
