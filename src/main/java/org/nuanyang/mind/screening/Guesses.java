package org.nuanyang.mind.screening;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Codes that open nothing, counted by address: a whole school sits behind one, so it is many before anybody waits, and few beside 19⁸ codes. */
@Component
class Guesses {
    static final int FREE = 100;
    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int REMEMBERED = 10_000;

    private record Wrong(Instant since, int count) {}

    private final Map<String, Wrong> addresses = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Wrong> eldest) {
            return size() > REMEMBERED;
        }
    };

    synchronized boolean waits(String address, Instant now) {
        var wrong = addresses.get(address);
        return wrong != null && wrong.count() >= FREE && now.isBefore(wrong.since().plus(WINDOW));
    }

    synchronized void wrong(String address, Instant now) {
        addresses.compute(address, (_, before) -> before == null || !now.isBefore(before.since().plus(WINDOW)) ? new Wrong(now, 1) : new Wrong(before.since(), before.count() + 1));
    }
}
