package org.nuanyang.audit.chain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.nuanyang.audit.Logs;
import org.nuanyang.database.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database with a county's log, some of it sealed, and an owner who may do to it what the application cannot. */
final class Sealed implements AutoCloseable {
    static final int COUNTY = 990101;

    final TestDatabase database = TestDatabase.fresh();
    final JdbcClient owner = database.owner();
    final List<DayClosed> told = new ArrayList<>();
    final Sealing sealing = new Sealing(new SealingSql(database.jdbc()), event -> told.add((DayClosed) event));

    void append(int times) {
        IntStream.range(0, times).forEach(_ -> appendIn(COUNTY));
    }

    void appendIn(int county) {
        database.jdbc().sql("select audit.append(:county, :account, 'child.opened', :child, null, '班主任 · 三年级1班', '{\"fact\": \"PHONE\", \"times\": 2}')")
                .param("county", county).param("account", UUID.randomUUID()).param("child", UUID.randomUUID()).query((_, _) -> 1).single();
    }

    /** As if it had been written and sealed then. */
    void appendAndSeal(String at, int times) {
        owner.sql("select audit.open_month(:day)").param("day", LocalDate.parse(at.substring(0, 10))).query((_, _) -> 1).single();
        owner.sql("""
                with line as (
                    insert into audit.entry (county_id, at, action, why) select :county, :at::timestamptz, 'child.opened', '班主任' from generate_series(1, :times) returning *)
                insert into audit.unsealed (county_id, seq, at) select county_id, seq, at from line
                """).param("county", COUNTY).param("at", at).param("times", times).update();
        sealing.seal();
        owner.sql("update audit.chain set seen_until = :at::timestamptz").param("at", at).update(); // the next part was then sealed in its own time
    }

    Keeping keeping(int months) {
        return new Keeping(new KeepingSql(database.jdbc()), Logs.on(database.jdbc()), new KeepingSettings(months), database.transactionManager());
    }

    List<Long> seqs() {
        return owner.sql("select seq from audit.entry where county_id = :county order by seq").param("county", COUNTY).query(Long.class).list();
    }

    long count(String from) {
        return owner.sql("select count(*) from " + from).query(Long.class).single();
    }

    void asOwner(String sql, Object... values) {
        var statement = owner.sql(sql);
        for (var value : values) statement = statement.param(value);
        statement.update();
    }

    Verified verified(Head... given) {
        return new Verification(database.ownerDatabase().open()).of(List.of(given)).stream().filter(each -> each.county() == COUNTY).findFirst().orElseThrow();
    }

    /** The head of today, as if the day were over: kept by somebody outside. */
    Head keptHead() {
        return owner.sql("select no, entries, head from audit.chain where county_id = :county").param("county", COUNTY)
                .query((row, _) -> Head.of(COUNTY, LocalDate.parse("2026-03-12"), row.getLong("no"), row.getLong("entries"), row.getBytes("head"))).single();
    }

    @Override
    public void close() {
        database.close();
    }
}
