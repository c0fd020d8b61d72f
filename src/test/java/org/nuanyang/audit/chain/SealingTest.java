package org.nuanyang.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SealingTest {
    private final Sealed log = new Sealed();

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void isDoneByNobodyButTheFunction() {
        log.append(3);
        log.sealing.seal();
        for (var statement : List.of(
                "insert into audit.entry (county_id, action) values (990101, 'child.opened')", "update audit.entry set why = 'x'", "delete from audit.entry",
                "truncate audit.entry", "delete from audit.unsealed", "update audit.chain set no = 0", "delete from audit.seal", "select from audit.seal",
                "update audit.day set no = 0", "delete from audit.removed_month", "drop table audit.entry",
                "select from audit.entry_%s".formatted(LocalDate.now(ZoneId.of("Asia/Shanghai")).toString().substring(0, 7).replace('-', '_'))))
            assertThatThrownBy(() -> log.database.jdbc().sql(statement).update()).as(statement).isInstanceOf(org.springframework.dao.DataAccessException.class);
        assertThat(log.verified().breach()).isNull();
    }

    @Test
    void laysWhatCommitsLateOnTopAndNeverBelow() throws SQLException {
        try (var slow = log.database.dataSource().getConnection()) {
            slow.setAutoCommit(false);
            slow.createStatement().execute("select audit.append(990101, null, 'child.amended', null, null, null, null)");
            log.append(5);
            assertThat(log.sealing.seal()).isEqualTo(5);
            var head = log.keptHead();
            log.append(2);
            assertThat(log.sealing.seal()).isEqualTo(2);
            slow.commit();
            assertThat(log.sealing.seal()).isEqualTo(1);
            var verified = log.verified(head);
            assertThat(verified.breach()).isNull();
            assertThat(verified).extracting(Verified::entries, Verified::heads).containsExactly(8L, 1);
        }
        assertThat(log.owner.sql("select seqs[1] from audit.seal where no = 3").query(Long.class).single()).isEqualTo(log.seqs().getFirst());
    }

    @Test
    void doesNotTakeALongTransactionForAForgery() throws SQLException {
        try (var slow = log.database.dataSource().getConnection()) {
            slow.setAutoCommit(false);
            slow.createStatement().execute("select audit.append(990101, null, 'child.amended', null, null, null, null)");
            log.append(1);
            log.sealing.seal();
            slow.commit();
            assertThat(log.count("audit.chain where seen_until > (select min(at) from audit.entry)")).isZero();
            log.append(1);
            log.sealing.seal();
            assertThat(log.verified()).extracting(Verified::whole, Verified::entries).containsExactly(true, 3L);
            assertThat(log.count("audit.chain where seen_until > (select max(at) from audit.entry)")).isOne();
        }
    }

    @Test
    void keepsEachCountysChainApart() {
        log.append(3);
        IntStream.range(0, 4).forEach(_ -> log.appendIn(990102));
        assertThat(log.sealing.seal()).isEqualTo(7);
        assertThat(new Verification(log.database.ownerDatabase().open()).of(List.of())).extracting(Verified::county, Verified::entries, Verified::whole)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(990101, 3L, true), org.assertj.core.groups.Tuple.tuple(990102, 4L, true));
    }

    @Test
    void isTheSameByTwoServersAtOnceWhileOthersWrite() throws Exception {
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var sealed = new java.util.ArrayList<Future<Integer>>();
            for (int server = 0; server < 3; server++) sealed.add(pool.submit(() -> IntStream.range(0, 30).map(_ -> log.sealing.seal()).sum()));
            var written = IntStream.range(0, 3).mapToObj(_ -> pool.submit(() -> log.append(100))).toList();
            for (var each : written) each.get();
            int sum = 0;
            for (var each : sealed) sum += each.get();
            assertThat(sum + log.sealing.seal()).isEqualTo(300);
        }
        assertThat(log.verified()).extracting(Verified::whole, Verified::entries).containsExactly(true, 300L);
    }

    @Test
    void putsNoTwoMonthsIntoOneSeal() {
        log.owner.sql("select audit.open_month('2025-12-01'), audit.open_month('2026-01-01')").query((_, _) -> 1).single();
        log.asOwner("""
                with line as (
                    insert into audit.entry (county_id, at, action)
                    select 990101, '2025-12-31 23:58+08'::timestamptz + n * interval '1 minute', 'child.opened' from generate_series(0, 3) as n returning *)
                insert into audit.unsealed (county_id, seq, at) select county_id, seq, at from line
                """);
        assertThat(log.sealing.seal()).isEqualTo(4);
        assertThat(log.owner.sql("select month::text || ' ' || entries from audit.seal order by no").query(String.class).list()).containsExactly("2025-12-01 2", "2026-01-01 2");
        assertThat(log.verified().breach()).isNull();
    }

    @Test
    void keepsTheHeadOfEachDayThatIsOverOnce() {
        log.append(3);
        log.sealing.seal();
        var today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        assertThat(log.sealing.closeDays(today)).isZero();
        log.asOwner("update audit.seal set sealed_at = sealed_at - interval '3 days'");
        assertThat(log.sealing.closeDays(today)).isEqualTo(3); // a day without entries has the head of the day before
        assertThat(log.told).extracting(DayClosed::day).containsExactly(today.minusDays(3), today.minusDays(2), today.minusDays(1));
        assertThat(log.sealing.closeDays(today)).isZero();
        assertThat(log.sealing.closeDays(today.plusDays(5))).isZero(); // nobody closes a day that is not over
        assertThat(log.owner.sql("select count(distinct head) from audit.day").query(Long.class).single()).isEqualTo(1);
    }
}
