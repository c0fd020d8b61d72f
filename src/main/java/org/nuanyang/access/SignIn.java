package org.nuanyang.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nuanyang.audit.Actor;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.common.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Signing in by login name and password. What is answered does not tell whether the login exists: a name nobody has is
 * refused in the same words, as slowly, and rests as long.
 */
@Service
public class SignIn {
    private final AccountSql sql;
    private final Passwords passwords;
    private final Strangers strangers;
    private final Audit audit;
    private final Clock clock;

    SignIn(AccountSql sql, Passwords passwords, Strangers strangers, Audit audit, Clock clock) {
        this.sql = sql;
        this.passwords = passwords;
        this.strangers = strangers;
        this.audit = audit;
        this.clock = clock;
    }

    /** How an attempt ended. */
    public sealed interface Outcome {
        record In(Account account) implements Outcome {}

        /** The password was right; now the second step. */
        record Halfway(Account account) implements Outcome {}

        record Refused(Refusal why) implements Outcome {}
    }

    @Transactional
    public Outcome attempt(String typed, String password, String address) {
        var checked = check(typed, password, address);
        if (!(checked instanceof Outcome.Halfway(var account))) return checked;
        return account.secondStepSince() == null ? new Outcome.In(entered(account, "PASSWORD")) : checked;
    }

    /** Asks somebody who is signed in for the password once more; guesses count like those of a stranger. */
    @Transactional
    public Optional<Refusal> confirm(Viewer viewer, String password, String address) {
        var account = sql.find(viewer.county(), viewer.account()).orElseThrow(NotFound::new).account();
        return check(account.login(), password, address) instanceof Outcome.Refused(var why)
                ? Optional.of(why.key().equals("access.sign-in.wrong") ? Refusal.of("access.password.current") : why)
                : Optional.empty();
    }

    /** All that was asked for has been shown: by the password alone, or by what else beside or instead of it. */
    @Transactional
    public Account entered(Account account, String by) {
        audit.record(new Self(account), "account.signed-in", account.id().value(), null, null, Map.of("by", by));
        return account;
    }

    private Outcome check(String typed, String password, String address) {
        var now = clock.instant();
        var login = Accounts.canonical(typed);
        var waits = strangers.addressWaits(address, now);
        if (waits.isPositive()) return refused("access.sign-in.address-rests", waits);
        var secret = sql.hold(login).filter(each -> each.hash() != null && each.account().closedOn() == null);
        var lockOut = secret.map(AccountSql.Secret::lockOut).orElseGet(() -> strangers.login(login));
        if (lockOut.left(now).isPositive()) return refused("access.sign-in.rests", lockOut.left(now));
        boolean right = passwords.matches(password, secret.map(AccountSql.Secret::hash).orElse(null));
        if (right && secret.isPresent()) return right(secret.get());
        strangers.addressFailed(address, now);
        var after = secret.isPresent() ? failed(secret.get(), now) : strangers.failed(login, now);
        return after.left(now).isPositive()
                ? refused("access.sign-in.wrong-and-rests", after.left(now))
                : new Outcome.Refused(Refusal.of("access.sign-in.wrong"));
    }

    private Outcome right(AccountSql.Secret secret) {
        if (secret.lockOut().failures() > 0) sql.lockOut(secret.account(), LockOut.NONE);
        return new Outcome.Halfway(secret.account());
    }

    private LockOut failed(AccountSql.Secret secret, Instant now) {
        var account = secret.account();
        var after = secret.lockOut().afterFailure(now);
        sql.lockOut(account, after);
        var nobody = Actor.product(account.county());
        audit.record(nobody, "account.sign-in-failed", account.id().value(), null, null, Map.of("failures", after.failures()));
        if (after.until() != null)
            audit.record(nobody, "account.locked", account.id().value(), null, null, Map.of("seconds", after.left(now).toSeconds()));
        return after;
    }

    private static Outcome.Refused refused(String key, Duration rest) {
        return new Outcome.Refused(Refusal.of(key, words(rest)));
    }

    /** Rounded up: whoever comes back after it is let try. */
    public static String words(Duration rest) {
        long seconds = rest.plusMillis(999).toSeconds();
        return seconds < 60 ? Words.say("access.seconds", seconds) : Words.say("access.minutes", (seconds + 59) / 60);
    }

    /** Somebody who is not signed in yet. */
    public record Self(Account account) implements Actor {
        @Override
        public int county() {
            return account.county();
        }

        @Override
        public UUID accountId() {
            return account.id().value();
        }
    }
}
