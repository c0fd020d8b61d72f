package org.nuanyang.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyang.audit.chain.Breach.Kind.ALTERED;
import static org.nuanyang.audit.chain.Breach.Kind.CUT_OFF;
import static org.nuanyang.audit.chain.Breach.Kind.INSERTED;
import static org.nuanyang.audit.chain.Breach.Kind.MISSING;
import static org.nuanyang.audit.chain.Breach.Kind.REWRITTEN;
import static org.nuanyang.audit.chain.Breach.Kind.SEAL;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("日志防篡改")
class VerificationTest {
    private final Sealed log = new Sealed();
    private List<Long> seqs;

    @BeforeEach
    void sealThreeTimes() {
        for (int i = 0; i < 3; i++) {
            log.append(10);
            assertThat(log.sealing.seal()).isEqualTo(10);
        }
        seqs = log.seqs();
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void findsNothingWhereNothingWasDone() {
        log.append(4);
        var verified = log.verified(log.keptHead());
        assertThat(verified.breach()).isNull();
        assertThat(verified).extracting(Verified::entries, Verified::seals, Verified::unsealed, Verified::heads).containsExactly(30L, 3L, 4L, 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "account_id = gen_random_uuid()", "action = 'child.amended'", "subject_id = null", "org_id = gen_random_uuid()", "why = '县级审批'",
        "details = '{\"times\": 2}'", "county_id = 990102", "at = at + interval '1 microsecond'", "at = at - interval '3 days'", "seq = seq + 1000000"
    })
    void namesTheEntryThatWasAltered(String change) {
        log.asOwner("update audit.entry set " + change + " where seq = ?", seqs.get(13));
        assertThat(log.verified().breach()).isNotNull()
                .satisfies(breach -> assertThat(breach.kind()).isIn(ALTERED, MISSING))
                .extracting(Breach::seq).isEqualTo(seqs.get(13));
    }

    @Test
    void namesTheFirstOfSeveral() {
        for (int place : new int[] {25, 11, 29}) log.asOwner("update audit.entry set why = 'x' where seq = ?", seqs.get(place));
        assertThat(log.verified().breach()).isNotNull().extracting(Breach::kind, Breach::seq).containsExactly(ALTERED, seqs.get(11));
    }

    @Test
    void namesTheEntryThatWasDeleted() {
        log.asOwner("delete from audit.entry where seq = ?", seqs.get(20));
        assertThat(log.verified().breach()).isNotNull().extracting(Breach::kind, Breach::seq).containsExactly(MISSING, seqs.get(20));
    }

    @Test
    void namesTwoThatChangedPlaces() {
        log.asOwner("update audit.entry set seq = -1 where seq = ?", seqs.get(4));
        log.asOwner("update audit.entry set seq = ? where seq = ?", seqs.get(4), seqs.get(7));
        log.asOwner("update audit.entry set seq = ? where seq = -1", seqs.get(7));
        assertThat(log.verified().breach()).isNotNull().extracting(Breach::kind, Breach::seq).containsExactly(ALTERED, seqs.get(4));
    }

    @Test
    void namesTheEntryThatWasPutInBehindTheSealing() {
        log.asOwner("insert into audit.entry (seq, county_id, action) values (-5, 990101, 'child.opened')");
        assertThat(log.verified().breach()).isNotNull().extracting(Breach::kind, Breach::seq).containsExactly(INSERTED, -5L);
    }

    @Test
    void namesTheEntryThatBearsAnothersNumber() {
        log.asOwner("insert into audit.entry (seq, county_id, action) values (?, 990101, 'child.opened')", seqs.get(8));
        assertThat(log.verified().breach()).isNotNull().extracting(Breach::kind, Breach::seq).containsExactly(INSERTED, seqs.get(8));
    }

    @Test
    void namesTheEntryOfACountyThatHasNoLog() {
        log.asOwner("insert into audit.entry (seq, county_id, action) values (-7, 990199, 'child.opened')");
        assertThat(new Verification(log.database.ownerDatabase().open()).of(List.of()))
                .filteredOn(each -> !each.whole()).singleElement()
                .satisfies(each -> assertThat(each.breach()).isNotNull().extracting(Breach::kind, Breach::seq).containsExactly(INSERTED, -7L));
    }

    @Test
    void namesTheEntryThatWasPutIntoTheQueueWithATimeLongSealed() {
        var forged = """
                with line as (insert into audit.entry (county_id, at, action) values (990101, now() - interval '20 minutes', 'child.opened') returning *)
                insert into audit.unsealed (county_id, seq, at) select county_id, seq, at from line
                """;
        log.asOwner(forged);
        var number = log.seqs().getLast();
        assertThat(log.verified().breach()).isNotNull().extracting(Breach::kind, Breach::seq).containsExactly(INSERTED, number);
        log.append(3);
        log.sealing.seal();
        assertThat(log.verified().breach()).isNotNull().extracting(Breach::kind, Breach::seq).containsExactly(INSERTED, number);
    }

    @Test
    void namesTheEntryThatWasPutIntoAQuietHour() {
        log.asOwner("update audit.chain set seen_until = now() - interval '3 hours'");
        assertThat(log.sealing.seal()).isZero();
        log.asOwner("""
                with line as (insert into audit.entry (county_id, at, action) values (990101, now() - interval '2 hours', 'child.opened') returning *)
                insert into audit.unsealed (county_id, seq, at) select county_id, seq, at from line
                """);
        log.sealing.seal();
        assertThat(log.verified().breach()).isNotNull().extracting(Breach::kind, Breach::seq).containsExactly(INSERTED, log.seqs().getLast());
    }

    @Test
    void namesTheEntryThatWasDeletedBeforeItWasSealed() {
        log.append(3);
        var number = log.seqs().get(31);
        log.asOwner("delete from audit.entry where seq = ?", number);
        assertThat(log.verified().breach()).isNotNull().extracting(Breach::kind, Breach::seq).containsExactly(MISSING, number);
        log.sealing.seal();
        assertThat(log.verified().breach()).isNotNull().extracting(Breach::kind, Breach::seq).containsExactly(MISSING, number);
    }

    @Test
    void findsASealThatWasRemovedOrAltered() {
        log.asOwner("update audit.seal set since = since - interval '1 day' where no = 2");
        assertThat(log.verified().breach()).isNotNull().extracting(Breach::seq).isEqualTo(seqs.get(10)); // all of the second part
        log.asOwner("delete from audit.seal where no = 2");
        assertThat(log.verified().breach()).isNotNull().extracting(Breach::kind, Breach::about).containsExactly(SEAL, "2");
    }

    @Test
    void findsThatTheTailWasCutOff() {
        cutOffTheLast();
        assertThat(log.verified().breach()).isNotNull().extracting(Breach::kind).isEqualTo(CUT_OFF);
    }

    @Test
    void findsByAKeptHeadThatTheTailWasCutOffAndTheChainShortened() {
        var kept = log.keptHead();
        cutOffTheLast();
        log.asOwner("update audit.chain set (no, entries, head) = (select no, total, head from audit.seal where seal.no = 2 and seal.county_id = chain.county_id)");
        assertThat(log.verified().breach()).isNull(); // a chain alone cannot know what came after it
        assertThat(log.verified(kept).breach()).isNotNull().extracting(Breach::kind, Breach::about).containsExactly(CUT_OFF, "2026-03-12");
    }

    @Test
    void findsByAKeptHeadThatAllWasWrittenAnew() {
        var kept = log.keptHead();
        log.asOwner("update audit.entry set why = 'x' where seq = ?", seqs.get(3));
        log.asOwner("insert into audit.unsealed (county_id, seq, at) select county_id, seq, at from audit.entry");
        log.asOwner("delete from audit.seal");
        log.asOwner("delete from audit.chain");
        log.sealing.seal();
        log.asOwner("update audit.seal set since = null");
        assertThat(log.verified().breach()).isNull();
        log.append(1);
        log.sealing.seal();
        log.append(1);
        log.sealing.seal();
        assertThat(log.verified(kept).breach()).isNotNull().extracting(Breach::kind, Breach::about).containsExactly(REWRITTEN, "2026-03-12");
    }

    private void cutOffTheLast() {
        log.asOwner("delete from audit.seal where no = 3");
        log.asOwner("delete from audit.entry where seq >= ?", seqs.get(20));
    }
}
