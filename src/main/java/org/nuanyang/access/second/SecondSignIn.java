package org.nuanyang.access.second;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.nuanyang.access.Account;
import org.nuanyang.access.LockOut;
import org.nuanyang.access.SignIn;
import org.nuanyang.access.Strangers;
import org.nuanyang.audit.Actor;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.Refusal;
import org.nuanyang.database.Vault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The second step of signing in, for somebody whose password was right: a code of the app, or a recovery code; or all of it by a passkey. */
@Service
@Transactional
public class SecondSignIn {
    private final SecondStepSql sql;
    private final Passkeys passkeys;
    private final SignIn signIn;
    private final Strangers strangers;
    private final Vault vault;
    private final Audit audit;
    private final Clock clock;

    SecondSignIn(SecondStepSql sql, Passkeys passkeys, SignIn signIn, Strangers strangers, Vault vault, Audit audit, Clock clock) {
        this.sql = sql;
        this.passkeys = passkeys;
        this.signIn = signIn;
        this.strangers = strangers;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
    }

    /** Empty when the account is now signed in. Wrong codes make account and address rest like wrong passwords. */
    public Optional<Refusal> attempt(Account account, String typed, String address) {
        var now = clock.instant();
        var waits = strangers.addressWaits(address, now);
        if (waits.isPositive()) return Optional.of(Refusal.of("access.sign-in.address-rests", SignIn.words(waits)));
        var held = sql.hold(account.county(), account.id()).filter(each -> each.since() != null).orElse(null);
        if (held == null) return Optional.of(Refusal.of("access.second.anew"));
        if (held.lockOut().left(now).isPositive()) return rests("access.second.rests", held.lockOut().left(now));
        var by = RecoveryCodes.looksLike(typed) ? byRecoveryCode(account, typed, now) : byApp(account, typed.replaceAll("\\s", ""), now);
        if (by.isEmpty()) return failed(account, held.lockOut(), address, now);
        if (held.lockOut().failures() > 0) sql.lockOut(account.county(), account.id(), LockOut.NONE);
        signIn.entered(account, by.get());
        return Optional.empty();
    }

    /** By a passkey alone: it is both steps in one. Empty, whatever the reason, counts against the address. */
    public Optional<Account> byPasskey(String json, Site site, String challenge, String address) {
        var now = clock.instant();
        if (strangers.addressWaits(address, now).isPositive()) return Optional.empty();
        var account = passkeys.answered(json, site, challenge);
        account.ifPresentOrElse(each -> signIn.entered(each, "PASSKEY"), () -> strangers.addressFailed(address, now));
        return account;
    }

    private Optional<String> byApp(Account account, String typed, Instant now) {
        var app = sql.app(account.county(), account.id()).orElse(null);
        var step = Totp.matching(app == null ? new byte[20] : vault.openBytes(app.sealed()), typed, now, app == null ? 0 : app.lastStep());
        if (app == null || step.isEmpty()) return Optional.empty();
        sql.used(account.county(), account.id(), step.getAsLong());
        return Optional.of("APP");
    }

    private Optional<String> byRecoveryCode(Account account, String typed, Instant now) {
        if (sql.useCode(account.county(), account.id(), RecoveryCodes.hash(typed), now) == 0) return Optional.empty();
        int left = sql.codesLeft(account.county(), account.id());
        audit.record(new SignIn.Self(account), "second-step.code-used", account.id().value(), null, null, Map.of("left", left));
        return Optional.of("RECOVERY_CODE");
    }

    private Optional<Refusal> failed(Account account, LockOut before, String address, Instant now) {
        strangers.addressFailed(address, now);
        var after = before.afterFailure(now);
        sql.lockOut(account.county(), account.id(), after);
        audit.record(Actor.product(account.county()), "second-step.mistyped", account.id().value(), null, null, Map.of("failures", after.failures()));
        return after.left(now).isPositive() ? rests("access.second.wrong-and-rests", after.left(now)) : Optional.of(Refusal.of("access.second.wrong"));
    }

    private static Optional<Refusal> rests(String key, Duration left) {
        return Optional.of(Refusal.of(key, SignIn.words(left)));
    }
}
