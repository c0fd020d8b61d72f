package org.nuanyang.roster;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import org.nuanyang.access.AccountId;
import org.springframework.stereotype.Component;

/**
 * How many ID numbers one account may ask other schools about within an hour: sixty one by one, as somebody who fills
 * in forms does, and by files as many as one file of the largest size holds, with a fifth more for bringing it again
 * with mended rows. Only numbers that the school does not have are asked about, so a school that brings its own roll
 * stays far below. Counted in memory: it begins anew when the program does; the log keeps every question.
 */
@Component
class LookupThrottle {
    static final int SINGLE_AN_HOUR = 60;
    static final int OF_FILES_AN_HOUR = 60_000;

    private final ConcurrentHashMap<AccountId, Asked> singly = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<AccountId, Asked> byFile = new ConcurrentHashMap<>();
    private final Clock clock;

    LookupThrottle(Clock clock) {
        this.clock = clock;
    }

    void take(AccountId account, int numbers) {
        if (numbers == 1) take(singly, account, 1, SINGLE_AN_HOUR);
        else takeOfFile(account, numbers);
    }

    /** A file's rows count as such, even when they are asked about one by one. */
    void takeOfFile(AccountId account, int numbers) {
        take(byFile, account, numbers, OF_FILES_AN_HOUR);
    }

    private void take(ConcurrentHashMap<AccountId, Asked> asked, AccountId account, int numbers, int anHour) {
        var now = clock.instant();
        var sum = asked.compute(account, (_, before) -> before == null || before.since().plus(Duration.ofHours(1)).isBefore(now)
                ? new Asked(now, numbers)
                : new Asked(before.since(), before.numbers() + numbers));
        if (sum.numbers() > anHour) throw new TooManyLookups();
    }

    private record Asked(Instant since, int numbers) {}
}
