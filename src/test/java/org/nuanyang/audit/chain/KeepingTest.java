package org.nuanyang.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("日志保存期（网络安全法第二十一条：不少于六个月）")
class KeepingTest {
    private static final LocalDate THIS = LocalDate.now(ZoneId.of("Asia/Shanghai")).withDayOfMonth(1);
    private final Sealed log = new Sealed();

    @BeforeEach
    void sealMonthsOfTheLastYears() {
        for (int ago : new int[] {40, 39, 38, 8, 7, 6}) log.appendAndSeal(THIS.minusMonths(ago).plusDays(3) + " 12:00+08", 5);
        log.append(5);
        log.sealing.seal();
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void endsTheMonthsThatAreOverAndTheRestStillVerifies() {
        var kept = log.keptHead();
        assertThat(log.keeping(36).openAndEndMonths()).isEqualTo(3);
        assertThat(log.count("audit.entry where county_id = 990101")).isEqualTo(20 + 3); // and that each month was removed
        assertThat(log.count("audit.entry where action = 'log.month-removed'")).isEqualTo(3);
        log.sealing.seal();
        var verified = log.verified(kept);
        assertThat(verified.breach()).isNull();
        assertThat(verified).extracting(Verified::entries, Verified::heads).containsExactly(23L, 1);
        assertThat(log.keeping(36).openAndEndMonths()).isZero();
    }

    @Test
    void stillNamesWhatWasAlteredInALaterMonth() {
        log.keeping(36).openAndEndMonths();
        var number = log.seqs().get(2);
        log.asOwner("update audit.entry set why = 'x' where seq = ?", number);
        assertThat(log.verified().breach()).isNotNull().extracting(Breach::seq).isEqualTo(number);
    }

    @Test
    void isNotMistakenForAMonthThatSomebodyRemoved() {
        var name = THIS.minusMonths(40).toString().substring(0, 7).replace('-', '_');
        log.asOwner("drop table audit.entry_" + name);
        assertThat(log.verified().breach()).isNotNull().extracting(Breach::kind).isEqualTo(Breach.Kind.MISSING);
        log.asOwner("update audit.seal set seqs = null, marks = null where month = ?::date", THIS.minusMonths(40));
        assertThat(log.verified().breach()).isNotNull().extracting(Breach::kind).isEqualTo(Breach.Kind.SEAL);
    }

    @Test
    void keepsSixMonthsWhateverIsAsked() {
        assertThat(log.keeping(6).openAndEndMonths()).isEqualTo(5);
        assertThat(log.count("audit.entry where at < now() - interval '5 months'")).isEqualTo(5);
        assertThatThrownBy(() -> log.database.jdbc().sql("select * from audit.remove_month(:month)").param("month", THIS.minusMonths(6)).query().listOfRows())
                .hasMessageContaining("six months");
        assertThatThrownBy(() -> new KeepingSettings(5)).hasMessageContaining("six months");
    }

    @Test
    void endsNoMonthThatIsNotSealed() {
        log.asOwner("insert into audit.unsealed (county_id, seq, at) select county_id, seq, at from audit.entry order by seq limit 1");
        assertThatThrownBy(() -> log.keeping(36).openAndEndMonths()).hasMessageContaining("not sealed");
        assertThat(log.seqs()).hasSize(35);
    }

    @Test
    void makesAYearOfMonthsAhead() {
        log.keeping(36).openAndEndMonths();
        assertThat(log.count("pg_inherits where inhparent = 'audit.entry'::regclass")).isEqualTo(3 + 13);
    }
}
