package org.nuanyang.risk.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.AccountId;
import org.nuanyang.common.Ids;
import org.nuanyang.risk.RiskLevel;
import org.nuanyang.risk.signal.Found.Evidence;
import org.nuanyang.roster.ChildId;

/** A signal is open once, goes with its cause, and stays quiet after a person has closed it. */
class SettlementTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 12);
    private static final ChildId CHILD = ChildId.next();
    private static final AccountId TEACHER = new AccountId(Ids.next());

    @Test
    void opensWhatIsNotKept() {
        assertThat(Settlement.between(List.of(), List.of(found("a", RiskLevel.WATCH))).opened()).hasSize(1);
    }

    @Test
    void opensOnceHoweverManySourcesBringIt() {
        assertThat(Settlement.between(List.of(), List.of(found("a", RiskLevel.WATCH), found("b", RiskLevel.KEY))).opened()).singleElement()
                .extracting(Found::proposes).isEqualTo(RiskLevel.KEY);
    }

    @Test
    void leavesWhatStandsAndTellsWhatIsOther() {
        var kept = kept(found("a", RiskLevel.WATCH), null);
        assertThat(Settlement.between(List.of(kept), List.of(found("a", RiskLevel.WATCH)))).isEqualTo(new Settlement(List.of(), Map.of(), List.of()));
        assertThat(Settlement.between(List.of(kept), List.of(found("a", RiskLevel.KEY))).told()).containsOnlyKeys(kept.id());
    }

    @Test
    void closesWhatIsFoundNoMore() {
        var kept = kept(found("a", RiskLevel.WATCH), null);
        assertThat(Settlement.between(List.of(kept), List.of()).gone()).containsExactly(kept.id());
    }

    @Test
    void comesBackAfterItWentByItself() {
        assertThat(Settlement.between(List.of(kept(found("a", RiskLevel.WATCH), new Signal.Closed(DAY, null, null))), List.of(found("a", RiskLevel.WATCH))).opened()).hasSize(1);
    }

    @Test
    void staysQuietAfterAPersonUntilTheCauseIsAnotherOrMoreIsProposed() {
        var quiet = List.of(kept(found("a", RiskLevel.WATCH), new Signal.Closed(DAY, TEACHER, "已问清")));
        assertThat(Settlement.between(quiet, List.of(found("a", RiskLevel.WATCH))).opened()).isEmpty();
        assertThat(Settlement.between(quiet, List.of(found("b", RiskLevel.WATCH))).opened()).as("another cause").hasSize(1);
        assertThat(Settlement.between(quiet, List.of(found("a", RiskLevel.KEY))).opened()).as("more").hasSize(1);
        assertThat(Settlement.between(List.of(kept(found("a", RiskLevel.KEY), new Signal.Closed(DAY, TEACHER, "已问清"))), List.of(found("a", RiskLevel.WATCH))).opened()).as("less").isEmpty();
    }

    private static Signal kept(Found found, Signal.@Nullable Closed closed) {
        return new Signal(SignalId.next(), found, DAY, DAY, closed);
    }

    private static Found found(String cause, RiskLevel proposes) {
        return Found.of(CHILD, SignalKind.LOW_MOOD, DAY, cause, proposes, Evidence.of("risk.found.low-mood", "", 3, 4, DAY));
    }
}
