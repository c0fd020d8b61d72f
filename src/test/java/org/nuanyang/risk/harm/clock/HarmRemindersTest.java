package org.nuanyang.risk.harm.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class HarmRemindersTest {
    @Test
    void areGivenAtOnceAfterAnHourAndThenEachDay() {
        assertThat(HarmReminders.step(Duration.ZERO)).isZero();
        assertThat(HarmReminders.step(Duration.ofMinutes(59))).isZero();
        assertThat(HarmReminders.step(Duration.ofMinutes(60))).isEqualTo(1);
        assertThat(HarmReminders.step(Duration.ofHours(24))).isEqualTo(2);
    }
}
