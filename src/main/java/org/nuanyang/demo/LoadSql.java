package org.nuanyang.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.nuanyang.database.OwnerDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** Which demo counties are here, and which were cut off while they were being loaded. */
@Repository
class LoadSql {
    /** From the leaves to the root; whatever hangs on a child or an organisation goes with it. */
    private static final List<String> TABLES = List.of(
            "importing.mapping", "importing.run", "roster.transfer_request", "roster.child", "roster.person",
            "access.duty", "access.token", "access.account", "access.org", "calendar.term");

    private final JdbcClient jdbc;
    private final OwnerDatabase owner;

    LoadSql(JdbcClient jdbc, OwnerDatabase owner) {
        this.jdbc = jdbc;
        this.owner = owner;
    }

    boolean holdsRealCounty() {
        return jdbc.sql("select exists (select from access.county where not invented)").query(Boolean.class).single();
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
        var source = owner.open();
        var asOwner = JdbcClient.create(source);
        new TransactionTemplate(new JdbcTransactionManager(source)).executeWithoutResult(_ -> {
            for (var table : TABLES) asOwner.sql("delete from " + table + " where county_id = :county").param("county", county).update();
            asOwner.sql("delete from access.county where id = :county").param("county", county).update();
            asOwner.sql("delete from demo.load where county_id = :county").param("county", county).update();
        });
    }
}
