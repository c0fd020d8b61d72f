package org.nuanyang.care.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.nuanyang.care.record.Signs.Written;
import org.nuanyang.common.Refusal;

class SignsTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Instant NOW = Instant.parse("2026-03-12T12:30:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 12);
    private static final byte[] TEXT = {1, 2, 3};

    @Test
    void saysNothingOfAnOrdinaryEvening() {
        var past = IntStream.range(0, 6).mapToObj(i -> new Written(TODAY, NOW.minusSeconds(90L * (i + 1)), new byte[] {(byte) i})).toList();
        assertThat(told(List.of(new Written(TODAY, NOW, TEXT)), past)).isEmpty();
    }

    @Test
    void noticesTheSameTextForManyChildren() {
        var twice = List.of(new Written(TODAY, NOW.minusSeconds(86_400), TEXT), new Written(TODAY, NOW.minusSeconds(90_000), TEXT));
        assertThat(told(List.of(new Written(TODAY, NOW, TEXT)), twice)).containsExactly("care.sign.same-text");
        assertThat(told(List.of(new Written(TODAY, NOW, TEXT)), twice.subList(0, 1))).isEmpty();
        assertThat(told(List.of(new Written(TODAY, NOW, null)), List.of(new Written(TODAY, NOW, null), new Written(TODAY, NOW, null)))).isEmpty();
    }

    @Test
    void noticesManyInAMinuteButNoBatch() {
        var past = IntStream.range(0, 4).mapToObj(i -> new Written(TODAY, NOW.minusSeconds(i), new byte[] {(byte) i})).toList();
        assertThat(told(List.of(new Written(TODAY, NOW, TEXT)), past)).containsExactly("care.sign.minute");
        assertThat(told(past, List.of())).isEmpty();
    }

    @Test
    void noticesAMonthWrittenOnOneEvening() {
        var past = IntStream.range(1, 8).mapToObj(i -> new Written(TODAY.minusDays(i), NOW.minusSeconds(120L * i), new byte[] {(byte) i})).toList();
        assertThat(told(List.of(new Written(TODAY.minusDays(20), NOW, null)), past)).containsExactly("care.sign.evening");
        assertThat(told(List.of(new Written(TODAY, NOW, null)), past)).as("of today").isEmpty();
    }

    private static List<String> told(List<Written> drafts, List<Written> past) {
        return Signs.told(drafts, past, NOW, SHANGHAI).stream().map(Refusal::key).toList();
    }
}
