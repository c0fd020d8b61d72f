package org.nuanyang.care.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is kept up record by record is what one would find by going through everything again, day by day. */
@DisplayName("任意经历：逐条记录更新的，与从头逐日重算的相同")
class HistoriesTest {
    private static final int HISTORIES = 12_000;

    @Test
    void areCountedAsIfFromTheBeginning() {
        int records = 0;
        int quotas = 0;
        int madeUp = 0;
        for (long seed = 1; seed <= HISTORIES; seed++) {
            var history = new History(seed);
            var kept = kept(history);
            var slow = history.slow();
            assertThat(kept.stream().map(HistoriesTest::line).toList()).as("history %d: %s", seed, history.duty)
                    .containsExactlyElementsOf(slow.stream().map(SlowBook.Line::toString).toList());
            if (seed % 10 == 0) {
                assertThat(kept.stream().filter(quota -> !quota.excused()).mapToInt(quota -> Math.min(quota.owed(), quota.done())).sum())
                        .as("as much as can be, in history %d", seed).isEqualTo(SlowBook.most(slow, history.records));
            }
            records += history.records.size();
            quotas += kept.size();
            madeUp += history.duty.cadence().makeupDays() > 0 && !kept.isEmpty() ? 1 : 0;
        }
        assertThat(records).as("the histories are not empty").isGreaterThan(5 * HISTORIES);
        assertThat(quotas).isGreaterThan(5 * HISTORIES);
        assertThat(madeUp).isGreaterThan(HISTORIES / 10);
    }

    /** As the database does it: a record counts the quota of its day, or all that may be made up; another life plans anew. */
    private static List<Quota> kept(History history) {
        List<Quota> quotas = RuleBook.quotas(history.duty, history.child, history.time, History.HORIZON);
        var days = new ArrayList<LocalDate>();
        while (history.goesOn()) {
            switch (history.next()) {
                case History.Recorded(var day) -> {
                    days.add(day);
                    quotas = follow(quotas, days, day, history);
                }
                case History.Withdrawn(var day) -> {
                    days.remove(day);
                    quotas = follow(quotas, days, day, history);
                }
                case History.Lived _ -> quotas = Settling.settled(
                        RuleBook.quotas(history.duty, history.child, history.time, History.HORIZON), days.stream().sorted().toList());
            }
        }
        return quotas;
    }

    private static List<Quota> follow(List<Quota> quotas, List<LocalDate> days, LocalDate day, History history) {
        if (history.duty.cadence().makeupDays() > 0) return Settling.settled(quotas, days.stream().sorted().toList());
        return quotas.stream().map(quota -> quota.covers(day) ? quota.done((int) days.stream().filter(quota::covers).count()) : quota).toList();
    }

    private static String line(Quota quota) {
        return "%s..%s %s..%s %s %s %s %s owed %d%s done %d".formatted(
                quota.period().from(), quota.period().until(), quota.coversFrom(), quota.coversUntil(), quota.makeupUntil(),
                quota.seat().school(), quota.seat().klass(), quota.seat().pairing(), quota.owed(), quota.excused() ? " excused" : "", quota.done());
    }

    @Test
    void wouldTellADifference() {
        var found = LongStream.rangeClosed(1, 50).mapToObj(History::new).filter(history -> !history.slow().isEmpty()).toList();
        assertThat(found).hasSizeGreaterThan(10);
        for (var history : found) {
            var with = history.slow().stream().map(SlowBook.Line::toString).toList();
            history.child = new Circumstances(history.child.birth(), List.of(), history.child.places(), List.of(), List.of(), Map.of());
            assertThat(history.slow().stream().map(SlowBook.Line::toString).toList()).isNotEqualTo(with);
        }
    }
}
