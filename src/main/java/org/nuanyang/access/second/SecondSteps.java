package org.nuanyang.access.second;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Account;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.Accounts;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Actor;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.common.Words;
import org.nuanyang.database.Vault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Setting the second step up, and taking it away. Whoever asks has just shown the password, where one was set up before.
 * Each change ends the sessions that began without it.
 */
@Service
@Transactional
public class SecondSteps {
    private final SecondStepSql sql;
    private final PasskeySql passkeys;
    private final Accounts accounts;
    private final Vault vault;
    private final Audit audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SecondSteps(SecondStepSql sql, PasskeySql passkeys, Accounts accounts, Vault vault, Audit audit, Clock clock) {
        this.sql = sql;
        this.passkeys = passkeys;
        this.accounts = accounts;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
    }

    /** An administrator took the second step away, as its holder sees it for a year. */
    public record Reset(Instant at, String by) {}

    /** @param app since when there is one */
    public record State(boolean setUp, @Nullable Instant app, int codesLeft) {}

    /** How a set-up ended. */
    public sealed interface Outcome {
        /** @param codes recovery codes to be shown this once; none when there were some before */
        record Done(List<String> codes) implements Outcome {}

        record Refused(Refusal why) implements Outcome {}
    }

    @Transactional(readOnly = true)
    public State of(Viewer viewer) {
        return new State(
                account(viewer).secondStepSince() != null, sql.app(viewer.county(), viewer.account()).map(SecondStepSql.App::setUpAt).orElse(null),
                sql.codesLeft(viewer.county(), viewer.account()));
    }

    /** A fresh secret. Nothing is kept until a code made from it comes back. */
    @Transactional(readOnly = true)
    public Proposal propose(Viewer viewer) {
        var secret = new byte[20];
        random.nextBytes(secret);
        return proposal(secret, Base64.getEncoder().encodeToString(vault.seal(secret)), viewer);
    }

    /** The same once more, from what was sealed. */
    @Transactional(readOnly = true)
    public Proposal again(String sealed, Viewer viewer) {
        return proposal(vault.openBytes(Base64.getDecoder().decode(sealed)), sealed, viewer);
    }

    /** The app's first code proves that it has taken the secret over; that code is used up then. */
    public Outcome setUp(String sealed, String typed, Viewer viewer) {
        var now = now();
        sql.hold(viewer.county(), viewer.account()).orElseThrow(NotFound::new);
        var proposal = again(sealed, viewer);
        var step = Totp.matching(proposal.secret(), typed.replaceAll("\\s", ""), now, 0);
        if (step.isEmpty()) return new Outcome.Refused(Refusal.of("access.second.first-code"));
        sql.keepApp(viewer.county(), viewer.account(), vault.seal(proposal.secret()), now, step.getAsLong());
        audit.record(viewer, "second-step.set-up", viewer.accountId(), null, null, Map.of());
        return begun(viewer);
    }

    /** There is something beside the password from now on. */
    Outcome begun(Viewer viewer) {
        var now = now();
        var codes = sql.codesLeft(viewer.county(), viewer.account()) > 0 ? List.<String>of() : freshCodes(viewer, now);
        sql.begun(viewer.county(), viewer.account(), now);
        return new Outcome.Done(codes);
    }

    /** The earlier ones no longer hold. */
    public List<String> newCodes(Viewer viewer) {
        sql.hold(viewer.county(), viewer.account()).filter(held -> held.since() != null).orElseThrow(NotFound::new);
        return freshCodes(viewer, now());
    }

    /** Not for whom it is required. */
    public void takeAway(Viewer viewer) {
        if (viewer.needsSecondStep()) throw new NotFound();
        forget(viewer.county(), viewer.account());
        audit.record(viewer, "second-step.removed", viewer.accountId(), null, null, Map.of());
    }

    /** For somebody whose phone and recovery codes are lost. Nobody does it for themselves, and the holder sees who did. */
    public void reset(AccountId id, Viewer by) {
        if (!by.administers() || id.equals(by.account())) throw new NotFound();
        accounts.find(by.county(), id).filter(each -> each.closedOn() == null && each.secondStepSince() != null).orElseThrow(NotFound::new);
        sql.insertReset(by.county(), id, by.accountId(), now());
        forget(by.county(), id);
        audit.record(by, "second-step.reset", id.value(), null, null, Map.of());
    }

    @Transactional(readOnly = true)
    public List<Reset> resets(Viewer viewer, Duration back) {
        return sql.resets(viewer.county(), viewer.account(), now().minus(back));
    }

    /** For an account that is made with one: the demo's, whose secret everybody knows. Kept as it is when there is one. */
    public void give(AccountId id, byte[] secret, Actor by) {
        var account = accounts.find(by.county(), id).orElseThrow(NotFound::new);
        if (account.secondStepSince() != null) return;
        sql.keepApp(by.county(), id, vault.seal(secret), now(), 0);
        sql.begun(by.county(), id, now());
        audit.record(by, "second-step.set-up", id.value(), null, null, Map.of());
    }

    /** The step of the first code that the account's app could sign in with now. */
    @Transactional(readOnly = true)
    public OptionalLong openStep(Account account) {
        return sql.app(account.county(), account.id()).map(app -> Totp.open(now(), app.lastStep())).orElse(OptionalLong.empty());
    }

    private void forget(int county, AccountId account) {
        sql.forgetApp(county, account);
        passkeys.forget(county, account);
        sql.forgetCodes(county, account);
        sql.over(county, account, now());
    }

    private List<String> freshCodes(Viewer viewer, Instant now) {
        var codes = RecoveryCodes.make();
        sql.forgetCodes(viewer.county(), viewer.account());
        sql.insertCodes(viewer.county(), viewer.account(), codes.stream().map(RecoveryCodes::hash).toList(), now);
        audit.record(viewer, "second-step.codes-made", viewer.accountId(), null, null, Map.of("codes", codes.size()));
        return codes;
    }

    private Proposal proposal(byte[] secret, String sealed, Viewer viewer) {
        return new Proposal(secret, sealed, Words.say("shell.product"), account(viewer).login());
    }

    private Account account(Viewer viewer) {
        return accounts.find(viewer.county(), viewer.account()).orElseThrow(NotFound::new);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
