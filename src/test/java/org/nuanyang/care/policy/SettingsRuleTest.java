package org.nuanyang.care.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.common.Refusal;

@DisplayName("关爱记录的设置")
class SettingsRuleTest {
    @Test void lockAMonthAfterTheClosingDayOfTheNext() {
        var fifth = new Settings(5, 3, TopicChip.USUAL, 0);
        assertThat(fifth.locked(day("2026-03-01"), day("2026-04-05"))).isFalse();
        assertThat(fifth.locked(day("2026-03-31"), day("2026-04-06"))).isTrue();
        assertThat(fifth.lockedFrom(day("2026-12-31"))).contains(day("2027-01-06"));
        assertThat(fifth.locked(day("2026-04-01"), day("2026-04-30"))).isFalse();
    }

    @Test void lockOnTheLastDayOfFebruaryToo() {
        assertThat(new Settings(28, 3, TopicChip.USUAL, 0).lockedFrom(day("2026-01-31"))).contains(day("2026-03-01"));
    }

    @Test void neverLockWhereTheCountyWantsNone() {
        assertThat(new Settings(0, 3, TopicChip.USUAL, 0).lockedFrom(day("2020-01-01"))).isEmpty();
    }

    @Test void markAsLateOnlyAfterTheGrace() {
        var settings = new Settings(5, 3, TopicChip.USUAL, 0);
        assertThat(settings.late(day("2026-03-08"), day("2026-03-11"))).isFalse();
        assertThat(settings.late(day("2026-03-08"), day("2026-03-12"))).isTrue();
    }

    @Test void refuseWhatNoPhoneCouldShow() {
        assertThat(keys(new Settings(29, -1, List.of(), 0))).containsExactly("care.settings.closing-day.outside", "care.settings.grace-days.outside", "care.settings.topics.none");
        assertThat(keys(new Settings(5, 3, Collections.nCopies(2, "STUDY"), 0))).containsExactly("care.settings.topics.twice");
        assertThat(keys(new Settings(5, 3, List.of("一二三四五六七八九十一二三"), 0))).containsExactly("care.settings.topics.long");
        assertThat(keys(new Settings(5, 3, IntStream.range(0, 25).mapToObj(Integer::toString).toList(), 0))).containsExactly("care.settings.topics.many");
        assertThat(keys(Settings.USUAL)).isEmpty();
    }

    @Test void takeAUsualTopicForWhatItIsAndKeepOthersAsWritten() {
        assertThat(TopicChip.of("想念父母")).isEqualTo("MISSING_PARENTS");
        assertThat(TopicChip.of("放牛")).isEqualTo("放牛");
        assertThat(TopicChip.words("MISSING_PARENTS")).isEqualTo("想念父母");
        assertThat(TopicChip.words("放牛")).isEqualTo("放牛");
    }

    private static List<String> keys(Settings settings) {
        return SettingsRule.objections(settings).stream().map(Refusal::key).toList();
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
