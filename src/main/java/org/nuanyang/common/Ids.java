package org.nuanyang.common;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** UUIDs of version 7 (RFC 9562): they sort by the time they were made, and a phone can make one without a network. */
public final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();
    /** Milliseconds in the upper bits and 4096 steps within one below: two ids made here never share a value. */
    private static final AtomicLong LAST = new AtomicLong();

    private Ids() {}

    public static UUID next() {
        var tick = LAST.updateAndGet(last -> Math.max(last + 1, System.currentTimeMillis() << 12));
        var high = tick >>> 12 << 16 | 0x7000L | tick & 0xFFFL;
        var low = RANDOM.nextLong() >>> 2 | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
