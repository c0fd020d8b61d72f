package org.nuanyang.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.risk.RiskLevel;
import org.nuanyang.risk.signal.Found;
import org.nuanyang.risk.signal.SignalKind;
import org.nuanyang.roster.ChildId;

@DisplayName("预警规则的回测")
class BackTestTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final ChildId XIAOMAN = new ChildId(UUID.randomUUID());
    private static final ChildId SHITOU = new ChildId(UUID.randomUUID());

    private final BackTest<String> test = new BackTest<>(Map.of(XIAOMAN, "zhoumin", SHITOU, "wangxiaoyan"));

    @Test
    void countsWhatLayThereOnTheFirstDayApart() {
        on(0, found(XIAOMAN, SignalKind.GUARDIAN_OLD));
        on(1, found(XIAOMAN, SignalKind.GUARDIAN_OLD));
        assertThat(test.stock()).isOne();
        assertThat(test.raised()).isZero();
        assertThat(test.openNow()).isOne();
    }

    @Test
    void countsASignalOnceWhileItLastsAndAgainWhenItComesBack() {
        on(0);
        on(1, found(XIAOMAN, SignalKind.LOW_MOOD));
        on(2, found(XIAOMAN, SignalKind.LOW_MOOD), found(SHITOU, SignalKind.UNREACHED));
        on(3);
        on(4, found(XIAOMAN, SignalKind.LOW_MOOD));
        assertThat(test.byKind()).isEqualTo(Map.of(SignalKind.LOW_MOOD, 2, SignalKind.UNREACHED, 1));
        assertThat(test.openFor()).isEqualTo(Map.of("zhoumin", 1L));
    }

    @Test
    void sumsUpByTeacherAndWeekWithTheQuietOnes() {
        on(0);
        on(1, found(XIAOMAN, SignalKind.LOW_MOOD), found(XIAOMAN, SignalKind.UNREACHED));
        on(7);
        on(8, found(SHITOU, SignalKind.UNREACHED));
        assertThat(test.perWeek()).as("two teachers, two weeks").containsExactly(0, 0, 1, 2);
        assertThat(BackTest.at(test.perWeek(), 0.5)).isOne();
        assertThat(BackTest.at(test.perWeek(), 1)).isEqualTo(2);
    }

    @Test
    void findsAStoryOnlyBetweenItsFirstDayAndItsCrisis() {
        on(0);
        on(1, found(XIAOMAN, SignalKind.GUARDIAN_ILL));
        on(4, found(XIAOMAN, SignalKind.LOW_MOOD));
        on(6, found(XIAOMAN, SignalKind.LOW_MOOD), found(XIAOMAN, SignalKind.PROBLEMS));
        on(11, found(SHITOU, SignalKind.LOW_MOOD));
        var found = test.outcome(new BackTest.Happened("seen", XIAOMAN, MONDAY.plusDays(2), MONDAY.plusDays(9), false, Set.of(SignalKind.LOW_MOOD)));
        assertThat(found.daysBefore()).isEqualTo(5);
        assertThat(found.by()).containsExactly(SignalKind.LOW_MOOD);
        assertThat(found.besides()).as("what cannot see it has not found it").containsExactly(SignalKind.PROBLEMS);
        assertThat(test.outcome(new BackTest.Happened("too late", SHITOU, MONDAY, MONDAY.plusDays(10), false, Set.of(SignalKind.LOW_MOOD))).found()).isFalse();
    }

    private void on(int day, Found... found) {
        test.day(MONDAY.plusDays(day), Arrays.asList(found));
    }

    private static Found found(ChildId child, SignalKind kind) {
        return Found.of(child, kind, MONDAY, "cause", RiskLevel.WATCH, Found.Evidence.of("risk.found.low-mood", "", List.of()));
    }
}
