package org.nuanyang.risk.signal.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.care.record.Mood;
import org.nuanyang.care.record.RecordId;
import org.nuanyang.care.record.Troubles.Noted;
import org.nuanyang.common.Ids;
import org.nuanyang.risk.RiskLevel;
import org.nuanyang.risk.signal.Found;
import org.nuanyang.risk.signal.Rule;
import org.nuanyang.risk.signal.SignalKind;
import org.nuanyang.risk.signal.rule.CareSql.Behind;
import org.nuanyang.risk.signal.rule.CareSql.Felt;
import org.nuanyang.risk.signal.rule.CareSql.Unreached;
import org.nuanyang.roster.ChildId;

class CareRulesTest {
    private static final LocalDate ON = LocalDate.of(2026, 3, 12);
    private static final ChildId CHILD = ChildId.next();

    @Test
    @DisplayName("多次联系不上")
    void tellsOfCallsInVainFromSoManyOn() {
        var rule = new Rule(SignalKind.UNREACHED, true, 3, 30);
        assertThat(CareRules.unreached(tried(2), rule)).isEmpty();
        assertThat(CareRules.unreached(tried(3), rule)).map(Found::proposes).contains(RiskLevel.WATCH);
        assertThat(CareRules.unreached(tried(5), rule)).map(Found::proposes).contains(RiskLevel.WATCH);
        assertThat(CareRules.unreached(tried(6), rule)).map(Found::proposes).contains(RiskLevel.KEY);
    }

    @Test
    @DisplayName("情绪低落")
    void tellsOfLowMoodFromSoManyOfTheLastOn() {
        var rule = new Rule(SignalKind.LOW_MOOD, true, 3, 4);
        assertThat(CareRules.lowMood(CHILD, felt(Mood.LOW, Mood.CALM, Mood.ANXIOUS, Mood.CHEERFUL), rule)).isEmpty();
        assertThat(CareRules.lowMood(CHILD, felt(Mood.CALM, Mood.LOW, Mood.UPSET, Mood.ANXIOUS), rule)).map(Found::proposes).contains(RiskLevel.WATCH);
        assertThat(CareRules.lowMood(CHILD, felt(Mood.LOW, Mood.LOW, Mood.LOW), rule)).as("three so far").map(Found::proposes).contains(RiskLevel.WATCH);
        assertThat(CareRules.lowMood(CHILD, felt(Mood.LOW, Mood.LOW, Mood.UPSET, Mood.ANXIOUS), rule)).map(Found::proposes).contains(RiskLevel.KEY);
    }

    @Test
    @DisplayName("久未有人关心")
    void tellsOfWeeksInWhichNothingWasDone() {
        var rule = new Rule(SignalKind.OVERDUE_CARE, true, 4, 0);
        assertThat(CareRules.overdue(new Behind(CHILD, 3, ON.minusDays(21), ON.minusDays(22)), rule)).isEmpty();
        assertThat(CareRules.overdue(new Behind(CHILD, 4, ON.minusDays(28), ON.minusDays(29)), rule)).map(Found::cause).contains(ON.minusDays(29).toString());
        assertThat(CareRules.overdue(new Behind(CHILD, 5, ON.minusDays(35), null), rule)).map(Found::cause).contains("never");
    }

    @Test
    @DisplayName("多次发现问题")
    void tellsOfProblemsThatRepeatThemselves() {
        var rule = new Rule(SignalKind.PROBLEMS, true, 2, 30);
        assertThat(CareRules.problems(CHILD, noted(1), rule)).isEmpty();
        assertThat(CareRules.problems(CHILD, noted(2), rule)).isPresent();
        assertThat(CareRules.problems(CHILD, noted(3), rule)).map(Found::since).contains(ON.minusDays(3));
    }

    private static Unreached tried(int times) {
        return new Unreached(CHILD, times, ON.minusDays(9), ON.minusDays(1));
    }

    private static List<Felt> felt(Mood... moods) {
        return Stream.of(moods).map(mood -> new Felt(ON.minusDays(1), new RecordId(Ids.next()), mood)).toList();
    }

    private static List<Noted> noted(int times) {
        return IntStream.range(0, times).mapToObj(i -> new Noted(CHILD, new RecordId(Ids.next()), ON.minusDays(times - i))).toList();
    }
}
