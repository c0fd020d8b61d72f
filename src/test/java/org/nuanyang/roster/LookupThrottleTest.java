package org.nuanyang.roster;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.AccountId;
import org.nuanyang.importing.Limits;

@DisplayName("查询限额")
class LookupThrottleTest {
    private final LookupThrottle throttle = new LookupThrottle(Clock.fixed(Instant.parse("2026-03-12T01:30:00Z"), ZoneOffset.UTC));
    private final AccountId keeper = new AccountId(UUID.randomUUID());

    @Test
    void endsAfterSixtySingleNumbersForThisAccountOnly() {
        for (int i = 0; i < 60; i++) throttle.take(keeper, 1);
        assertThatThrownBy(() -> throttle.take(keeper, 1)).isInstanceOf(TooManyLookups.class);
        assertThatCode(() -> throttle.take(new AccountId(UUID.randomUUID()), 1)).doesNotThrowAnyException();
    }

    @Test
    void letsTheLargestFileThroughOnceAnHour() {
        throttle.take(keeper, Limits.STANDARD.rows());
        assertThatThrownBy(() -> throttle.take(keeper, Limits.STANDARD.rows())).isInstanceOf(TooManyLookups.class);
    }
}
