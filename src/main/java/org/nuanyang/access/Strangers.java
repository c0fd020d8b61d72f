package org.nuanyang.access;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * What is remembered of failed sign-ins that belong to no account: login names that do not exist rest like those that
 * do, so that nobody can tell them apart, and an address that fails too often has to wait. In memory, the oldest
 * forgotten first; a restart forgets all.
 */
@Component
public class Strangers {
    private static final int REMEMBERED = 10_000;
    private static final Duration WINDOW = Duration.ofMinutes(10);

    private final Map<String, LockOut> logins = new Oldest<>();
    private final Map<String, Failures> addresses = new Oldest<>();
    private final int perAddress;

    Strangers(AccessSettings settings) {
        perAddress = settings.failuresPerAddress();
    }

    synchronized LockOut login(String login) {
        return logins.getOrDefault(login, LockOut.NONE);
    }

    synchronized LockOut failed(String login, Instant now) {
        return logins.compute(login, (_, before) -> (before == null ? LockOut.NONE : before).afterFailure(now));
    }

    public synchronized Duration addressWaits(String address, Instant now) {
        var failures = addresses.get(address);
        if (failures == null || failures.count < perAddress || failures.over(now)) return Duration.ZERO;
        return Duration.between(now, failures.since.plus(WINDOW));
    }

    public synchronized void addressFailed(String address, Instant now) {
        addresses.compute(address, (_, before) ->
                before == null || before.over(now) ? new Failures(now, 1) : new Failures(before.since, before.count + 1));
    }

    private record Failures(Instant since, int count) {
        boolean over(Instant now) {
            return !since.plus(WINDOW).isAfter(now);
        }
    }

    private static final class Oldest<V> extends LinkedHashMap<String, V> {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
            return size() > REMEMBERED;
        }
    }
}
