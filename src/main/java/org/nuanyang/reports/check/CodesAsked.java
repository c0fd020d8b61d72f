package org.nuanyang.reports.check;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import org.nuanyang.access.AccountId;
import org.springframework.stereotype.Component;

/** How many check codes one account may ask for within an hour: as many as a paper has, far too few to guess one. Counted in memory. */
@Component
class CodesAsked {
    static final int AN_HOUR = 60;

    private record Asked(Instant since, int codes) {}

    private final ConcurrentHashMap<AccountId, Asked> asked = new ConcurrentHashMap<>();
    private final Clock clock;

    CodesAsked(Clock clock) {
        this.clock = clock;
    }

    boolean mayAsk(AccountId account) {
        var now = clock.instant();
        asked.values().removeIf(each -> each.since().plus(Duration.ofHours(1)).isBefore(now));
        return asked.merge(account, new Asked(now, 1), (before, _) -> new Asked(before.since(), before.codes() + 1)).codes() <= AN_HOUR;
    }
}
