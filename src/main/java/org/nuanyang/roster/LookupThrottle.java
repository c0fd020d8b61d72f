package org.nuanyang.roster;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import org.nuanyang.access.AccountId;
import org.springframework.stereotype.Component;

/**
 * How many ID numbers one account may ask other schools about: two of the largest files an hour. Enough for any import,
 * too little to go through a county's numbers.
 */
@Component
class LookupThrottle {
    static final int AN_HOUR = 100_000;

    private final ConcurrentHashMap<AccountId, Asked> asked = new ConcurrentHashMap<>();
    private final Clock clock;

    LookupThrottle(Clock clock) {
        this.clock = clock;
    }

    void take(AccountId account, int numbers) {
        var now = clock.instant();
        var sum = asked.compute(account, (_, before) -> before == null || before.since().plus(Duration.ofHours(1)).isBefore(now)
                ? new Asked(now, numbers)
                : new Asked(before.since(), before.numbers() + numbers));
        if (sum.numbers() > AN_HOUR) throw new TooManyLookups();
    }

    private record Asked(Instant since, int numbers) {}
}
