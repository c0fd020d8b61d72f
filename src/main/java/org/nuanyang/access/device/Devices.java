package org.nuanyang.access.device;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Account;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Knows a browser again by a random mark in a cookie, of which only the hash is kept; one mark serves every account used there. */
@Service
@Transactional
public class Devices {
    public static final Duration REMEMBERED = Duration.ofDays(400);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final DeviceSql sql;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Devices(DeviceSql sql, Audit audit, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Somebody has just signed in. Of a device the account has not been seen on its holder is told, unless it is the first at all.
     *
     * @return a mark for the browser to keep, if it had none
     */
    public Optional<String> arrived(Account account, @Nullable String mark, Device device, String address) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        sql.forgetUnseenSince(account, now.minus(REMEMBERED));
        boolean marked = mark != null && mark.matches("[A-Za-z0-9_-]{43}");
        var own = marked ? mark : fresh();
        if (sql.seen(account, hash(own), device, address, now) > 0) return Optional.empty();
        boolean another = sql.any(account);
        sql.insert(account, hash(own), device, address, now);
        if (another) events.publishEvent(new SignedInAnew(account.county(), account.id(), device.words(), address, now));
        return marked ? Optional.empty() : Optional.of(own);
    }

    /** One of the own sessions was ended from another, or from itself. */
    public void ended(Viewer viewer) {
        audit.record(viewer, "session.ended", viewer.accountId(), null, null, Map.of());
    }

    private static String fresh() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] hash(String mark) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(mark.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
