package org.nuanyang.access.second;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nuanyang.access.Account;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.Accounts;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.Ids;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 通行密钥: a key pair on the own device that signs in instead of password and code. Only the public half is here. */
@Service
@Transactional
public class Passkeys {
    private static final int MOST = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final PasskeySql sql;
    private final SecondSteps steps;
    private final Ceremony ceremony;
    private final Accounts accounts;
    private final Audit audit;
    private final Clock clock;

    Passkeys(PasskeySql sql, SecondSteps steps, Ceremony ceremony, Accounts accounts, Audit audit, Clock clock) {
        this.sql = sql;
        this.steps = steps;
        this.ceremony = ceremony;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a browser has to be told to make one; the bytes as base64url. */
    public record Offer(String challenge, String host, String user, String login, String name, String known) {
        public String algorithms() {
            return Ceremony.ALGORITHMS.stream().map(String::valueOf).collect(Collectors.joining(" "));
        }
    }

    /** Random and good for one answer. */
    public static String challenge() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return text(bytes);
    }

    @Transactional(readOnly = true)
    public Offer offer(Viewer viewer, Site site, String challenge) {
        var account = accounts.find(viewer.county(), viewer.account()).orElseThrow(NotFound::new);
        var known = sql.credentials(viewer.county(), viewer.account()).stream().map(Passkeys::text).collect(Collectors.joining(" "));
        return new Offer(challenge, site.host(), text(handle(viewer.account())), account.login(), account.name(), known);
    }

    @Transactional(readOnly = true)
    public List<Passkey> of(Viewer viewer) {
        return sql.of(viewer.county(), viewer.account());
    }

    /** Whoever asks has just shown the password. The codes are shown once; none when there were some before. */
    public SecondSteps.Outcome add(String json, String name, Site site, String challenge, Viewer viewer) {
        var made = ceremony.made(json, site, challenge).orElse(null);
        if (made == null) return new SecondSteps.Outcome.Refused(Refusal.of("access.passkey.not-made"));
        if (sql.of(viewer.county(), viewer.account()).size() >= MOST) return new SecondSteps.Outcome.Refused(Refusal.of("access.passkey.most", MOST));
        var kept = new PasskeySql.Kept(viewer.county(), Ids.next(), viewer.account(), made.attested(), site.host(), made.signCount());
        if (sql.insert(kept, made.credential(), named(name), now()) == 0) return new SecondSteps.Outcome.Refused(Refusal.of("access.passkey.known"));
        audit.record(viewer, "passkey.added", viewer.accountId(), null, null, Map.of());
        return steps.begun(viewer);
    }

    /** Whose answer it is, once it is verified. Whether they may come in is for the caller to say. */
    public Optional<Account> answered(String json, Site site, String challenge) {
        var claimed = ceremony.claimed(json).orElse(null);
        var kept = claimed == null ? null : sql.hold(claimed.credential()).filter(each -> each.site().equals(site.host())).orElse(null);
        if (kept == null || !MessageDigest.isEqual(handle(kept.account()), claimed.userHandle())) return Optional.empty();
        return ceremony.answered(json, kept, site, challenge).flatMap(count -> {
            sql.used(kept, count, now());
            return accounts.find(kept.county(), kept.account()).filter(account -> account.closedOn() == null);
        });
    }

    /** The last of what is required stays. */
    public Optional<Refusal> remove(UUID id, Viewer viewer) {
        boolean last = sql.of(viewer.county(), viewer.account()).size() == 1 && steps.of(viewer).app() == null;
        if (last && viewer.needsSecondStep()) return Optional.of(Refusal.of("access.passkey.last"));
        if (sql.delete(viewer.county(), viewer.account(), id) == 0) throw new NotFound();
        audit.record(viewer, "passkey.removed", viewer.accountId(), null, null, Map.of());
        if (last) steps.takeAway(viewer);
        return Optional.empty();
    }

    private static String named(String name) {
        var told = name.strip();
        return told.isEmpty() ? "—" : told.substring(0, Math.min(told.length(), 60));
    }

    private static byte[] handle(AccountId account) {
        return ByteBuffer.allocate(16).putLong(account.value().getMostSignificantBits()).putLong(account.value().getLeastSignificantBits()).array();
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
