package org.nuanyang.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nuanyang.audit.Actor;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.Ids;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 一次性码: how somebody who has forgotten their password gets in without e-mail. An administrator tells the code by phone, the
 * person sets a new password with it. The administrator could use it as well, but not unseen: the old password has ended
 * then, and the person reads on Today and on the account's page when a code was issued and used, and by whom.
 */
@Service
@Transactional
public class SignInCodes {
    public static final Duration VALID = Duration.ofMinutes(30);
    private static final int GUESSES = 5;

    private final SignInCodeSql sql;
    private final AccountSql accounts;
    private final DutySql duties;
    private final Tokens tokens;
    private final Passwords passwords;
    private final Strangers strangers;
    private final Audit audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SignInCodes(SignInCodeSql sql, AccountSql accounts, DutySql duties, Tokens tokens, Passwords passwords, Strangers strangers, Audit audit, Clock clock) {
        this.sql = sql;
        this.accounts = accounts;
        this.duties = duties;
        this.tokens = tokens;
        this.passwords = passwords;
        this.strangers = strangers;
        this.audit = audit;
        this.clock = clock;
    }

    /** A code that was issued, as its account's holder sees it for a year. */
    public record Issued(Instant at, String by, Instant until, @Nullable Instant usedAt, boolean revoked) {}

    /** How an attempt to set a password ended; objections are to the password, the code still holds. */
    public sealed interface Outcome {
        record Done() implements Outcome {}

        record Refused(Refusal why) implements Outcome {}

        record Objections(List<Refusal> all) implements Outcome {}
    }

    /** A code to be told by phone, shown this once; an earlier one no longer holds. Nobody issues one to themselves. */
    public String issue(AccountId id, Viewer by) {
        if (!by.administers() || id.equals(by.account())) throw new NotFound();
        accounts.find(by.county(), id).filter(each -> each.account().closedOn() == null).orElseThrow(NotFound::new);
        var code = "%08d".formatted(random.nextInt(100_000_000));
        var now = now();
        sql.revokeOpen(by.county(), id, now);
        sql.insert(by.county(), Ids.next(), id, passwords.hash(code), by.account(), now, now.plus(VALID));
        audit.record(by, "code.issued", id.value(), null, null, Map.of("minutes", VALID.toMinutes()));
        return code.substring(0, 4) + " " + code.substring(4);
    }

    /** What is answered does not tell whether the sign-in name exists or has a code. */
    public Outcome redeem(String login, String code, String chosen, String address) {
        var now = now();
        var waits = strangers.addressWaits(address, now);
        if (waits.isPositive()) return new Outcome.Refused(Refusal.of("access.sign-in.address-rests", SignIn.words(waits)));
        var account = accounts.hold(Accounts.canonical(login)).map(AccountSql.Secret::account).filter(each -> each.closedOn() == null).orElse(null);
        var open = account == null ? null : sql.open(account.county(), account.id(), now).orElse(null);
        boolean right = passwords.matches(code.replaceAll("[\\s-]", ""), open == null ? null : open.hash());
        if (account == null || open == null || !right) {
            strangers.addressFailed(address, now);
            if (open != null) failed(account, open, now);
            return new Outcome.Refused(Refusal.of("access.code.wrong"));
        }
        var owner = new PasswordRule.Owner(account.login(), account.name(), duties.places(account.county(), account.id()));
        var objections = PasswordRule.objections(chosen, owner);
        if (!objections.isEmpty()) return new Outcome.Objections(objections);
        sql.use(account.county(), open.id(), now);
        accounts.password(account.county(), account.id(), passwords.hash(chosen), false, now);
        var self = new SignIn.Self(account);
        tokens.revokeAll(account.id(), self);
        audit.record(self, "code.used", account.id().value(), null, null, Map.of());
        return new Outcome.Done();
    }

    /** The holder's own, the newest first. */
    @Transactional(readOnly = true)
    public List<Issued> of(Viewer viewer, Duration back) {
        return sql.of(viewer.county(), viewer.account(), now().minus(back));
    }

    private void failed(Account account, SignInCodeSql.Open open, Instant now) {
        boolean spent = open.failures() + 1 >= GUESSES;
        sql.fail(account.county(), open.id(), spent ? now : null);
        audit.record(Actor.product(account.county()), "code.mistyped", account.id().value(), null, null, Map.of("times", open.failures() + 1));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
