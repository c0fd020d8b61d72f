package org.nuanyang.mind.letter.slot;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.nuanyang.access.OrgId;
import org.springframework.stereotype.Component;

/**
 * How much comes through a slot. A computer room of fifty sits behind one address and a school has a thousand pupils, so the bounds are those of
 * a flood, not of a lesson; what has words of danger in it has none. In memory, by a
 * digest of the address that nothing outlives; the oldest is forgotten first, a restart forgets all.
 */
@Component
class SlotBrake {
    enum What {
        LETTER(150, Duration.ofMinutes(15), 600, Duration.ofHours(1)), WRONG_CODE(40, Duration.ofMinutes(15), 200, Duration.ofHours(1));

        private final int perAddress;
        private final Duration within;
        private final int perSchool;
        private final Duration schoolWithin;

        What(int perAddress, Duration within, int perSchool, Duration schoolWithin) {
            this.perAddress = perAddress;
            this.within = within;
            this.perSchool = perSchool;
            this.schoolWithin = schoolWithin;
        }

        int perAddress() {
            return perAddress;
        }
    }

    private static final int REMEMBERED = 20_000;

    private final Map<String, Window> windows = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Window> eldest) {
            return size() > REMEMBERED;
        }
    };
    private final byte[] salt = new byte[16];
    private final Clock clock;

    SlotBrake(Clock clock) {
        this.clock = clock;
        new java.security.SecureRandom().nextBytes(salt);
    }

    private record Window(Instant since, int count) {}

    synchronized boolean full(What what, OrgId school, String address) {
        return count(address(what, school, address), what.within) >= what.perAddress || count(school(what, school), what.schoolWithin) >= what.perSchool;
    }

    synchronized void add(What what, OrgId school, String address) {
        add(address(what, school, address), what.within);
        add(school(what, school), what.schoolWithin);
    }

    private int count(String key, Duration within) {
        var window = windows.get(key);
        return window == null || over(window, within) ? 0 : window.count();
    }

    private void add(String key, Duration within) {
        windows.compute(key, (_, before) -> before == null || over(before, within) ? new Window(clock.instant(), 1) : new Window(before.since(), before.count() + 1));
    }

    private boolean over(Window window, Duration within) {
        return !window.since().plus(within).isAfter(clock.instant());
    }

    private static String school(What what, OrgId school) {
        return what + "/" + school;
    }

    private String address(What what, OrgId school, String address) {
        return what + "/" + school + "/" + digest(address);
    }

    private String digest(String address) {
        try {
            var digest = java.security.MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            return java.util.HexFormat.of().formatHex(Arrays.copyOf(digest.digest(address.getBytes(StandardCharsets.UTF_8)), 12));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
