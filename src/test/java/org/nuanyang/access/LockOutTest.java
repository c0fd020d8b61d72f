package org.nuanyang.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LockOutTest {
    private static final Instant NOW = Instant.parse("2026-03-12T01:30:00Z");

    @Test void letsTwoMistakesPass() {
        var twice = LockOut.NONE.afterFailure(NOW).afterFailure(NOW);
        assertThat(twice.left(NOW)).isZero();
    }

    @Test void growsFromTheThirdMistakeToAnHour() {
        List<Duration> rests = Stream.iterate(LockOut.NONE, each -> each.afterFailure(NOW)).skip(3).limit(8).map(each -> each.left(NOW)).toList();
        assertThat(rests).containsExactly(
                Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofMinutes(2), Duration.ofMinutes(10),
                Duration.ofMinutes(30), Duration.ofHours(1), Duration.ofHours(1), Duration.ofHours(1));
    }

    @Test void endsByItself() {
        var resting = new LockOut(3, NOW.plusSeconds(10));
        assertThat(resting.left(NOW.plusSeconds(9))).isEqualTo(Duration.ofSeconds(1));
        assertThat(resting.left(NOW.plusSeconds(10))).isZero();
    }

    @Test void isForgottenADayAfterTheLastRest() {
        var old = new LockOut(9, NOW.minus(Duration.ofHours(25)));
        assertThat(old.afterFailure(NOW).failures()).isEqualTo(1);
        assertThat(new LockOut(9, NOW.minus(Duration.ofHours(23))).afterFailure(NOW).failures()).isEqualTo(10);
    }
}
