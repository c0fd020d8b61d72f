package org.nuanyang.access;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nuanyang.audit.Actor;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.Ids;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Page;
import org.nuanyang.common.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people who can sign in, and their passwords. */
@Service
@Transactional
public class Accounts {
    private static final Pattern LOGIN = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{1,31}");

    private final AccountSql sql;
    private final DutySql duties;
    private final Tokens tokens;
    private final Passwords passwords;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Accounts(AccountSql sql, DutySql duties, Tokens tokens, Passwords passwords, Audit audit, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.duties = duties;
        this.tokens = tokens;
        this.passwords = passwords;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** What is wrong with a login name; empty when it can be given to somebody. */
    @Transactional(readOnly = true)
    public Optional<Refusal> objection(String login) {
        if (!LOGIN.matcher(login.strip()).matches()) return Optional.of(Refusal.of("access.login.shape", login.strip()));
        return sql.byLogin(canonical(login)).map(_ -> Refusal.of("access.login.taken", login.strip()));
    }

    /**
     * A new account. Without a password it cannot sign in until one is {@link #issue issued}; with one, that password is
     * final (the demo's, or chosen by the person).
     */
    public AccountId open(String login, String name, @Nullable String password, Actor by) {
        var id = new AccountId(Ids.next());
        sql.insert(by.county(), id.value(), canonical(login), name.strip(), password == null ? null : passwords.hash(password), password == null);
        audit.record(by, "account.opened", id.value(), null, null, Map.of());
        return id;
    }

    /**
     * A first password to be read out once; it must be changed before anything else. Who has chosen a password of their own
     * is not given another by a person, but a {@link SignInCodes code}.
     */
    public String issue(AccountId id, Actor by) {
        var account = find(by.county(), id).filter(each -> each.closedOn() == null).orElseThrow(NotFound::new);
        if (by.accountId() != null && account.hasPassword() && !account.mustChange()) throw new NotFound();
        var password = passwords.issue();
        sql.password(account.county(), id, passwords.hash(password), true, now());
        tokens.revokeAll(id, by);
        audit.record(by, "password.issued", id.value(), null, null, Map.of());
        return password;
    }

    /** The holder's own change. All that is wrong at once; empty when it is done and other sessions have ended. */
    public List<Refusal> change(Viewer viewer, String current, String chosen) {
        var secret = sql.find(viewer.county(), viewer.account()).orElseThrow(NotFound::new);
        if (!passwords.matches(current, secret.hash())) return List.of(Refusal.of("access.password.current"));
        if (current.equals(chosen)) return List.of(Refusal.of("access.password.same"));
        var owner = new PasswordRule.Owner(secret.account().login(), viewer.name(), duties.places(viewer.county(), viewer.account()));
        var objections = PasswordRule.objections(chosen, owner);
        if (!objections.isEmpty()) return objections;
        sql.password(viewer.county(), viewer.account(), passwords.hash(chosen), false, now());
        tokens.revokeAll(viewer.account(), viewer);
        audit.record(viewer, "password.changed", viewer.accountId(), null, null, Map.of());
        return List.of();
    }

    /** Every session that began before now is over, on whatever machine, and every token. */
    public void signOutEverywhere(Viewer viewer) {
        sql.signOutBefore(viewer.county(), viewer.account(), now());
        tokens.revokeAll(viewer.account(), viewer);
        audit.record(viewer, "account.signed-out-everywhere", viewer.accountId(), null, null, Map.of());
    }

    /** Nobody closes their own account: the last administrator would be gone. */
    public Optional<Refusal> close(AccountId id, Actor by) {
        if (id.value().equals(by.accountId())) return Optional.of(Refusal.of("access.account.close-own"));
        if (sql.close(by.county(), id, LocalDate.now(clock)) == 0) throw new NotFound();
        sql.signOutBefore(by.county(), id, now());
        tokens.revokeAll(id, by);
        audit.record(by, "account.closed", id.value(), null, null, Map.of());
        events.publishEvent(new PostEnded(id, by));
        return Optional.empty();
    }

    public void speak(Viewer viewer, String language) {
        sql.language(viewer.county(), viewer.account(), language);
    }

    @Transactional(readOnly = true)
    public Optional<Account> find(int county, AccountId id) {
        return sql.find(county, id).map(AccountSql.Secret::account);
    }

    @Transactional(readOnly = true)
    public Optional<Account> byLogin(String login) {
        return sql.byLogin(canonical(login));
    }

    /** By a part of the name or the login. */
    @Transactional(readOnly = true)
    public Page<Account> list(int county, String query, int page) {
        var asked = query.strip().toLowerCase(Locale.ROOT);
        return new Page<>(
                sql.list(county, asked, Page.offset(page), Page.SIZE), Page.number(page), Page.SIZE, sql.count(county, asked));
    }

    static String canonical(String login) {
        return login.strip().toLowerCase(Locale.ROOT);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
