package org.nuanyang.pairing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Accounts;
import org.nuanyang.access.Act;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * 帮扶人: colleagues are helpers as soon as they are paired; people from outside are entered by the school, checked, and given a
 * narrow account where they want one.
 */
@Service
@Transactional
public class Helpers {
    static final int LONGEST = 80;

    private final HelperSql sql;
    private final Helping helping;
    private final Accounts accounts;
    private final EndPairings ending;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Helpers(HelperSql sql, Helping helping, Accounts accounts, EndPairings ending, Audit audit, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.helping = helping;
        this.accounts = accounts;
        this.ending = ending;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    public sealed interface Opened {
        /** To be read out once. */
        record With(String login, String password) implements Opened {
            @Override
            public String toString() {
                return "With " + login;
            }
        }

        record Refused(Refusal reason) implements Opened {}
    }

    public HelperId add(Helper.Told told, Viewer by) {
        mustPairAt(told.school(), by);
        var id = HelperId.next();
        sql.insert(id, told, by.accountId(), clock.instant());
        audit.record(by, "helper.added", id.value(), told.school().value(), null, Map.of());
        return id;
    }

    /** @param version the one that the person saw */
    public Optional<Refusal> change(HelperId id, int version, Helper.Told told, Viewer by) {
        var helper = theirs(id, by);
        if (!sql.change(id, version, told)) return Optional.of(Refusal.of("pairing.helper.changed", helper.name()));
        audit.record(by, "helper.changed", id.value(), helper.school().value(), null, Map.of());
        return Optional.empty();
    }

    public List<Refusal> check(HelperId id, Helper.Check check, Viewer by) {
        var helper = theirs(id, by);
        var today = LocalDate.now(clock);
        var objections = new ArrayList<Refusal>();
        if (check.by().isBlank()) objections.add(Refusal.of("pairing.check.by", helper.name()));
        if (check.on().isAfter(today)) objections.add(Refusal.of("pairing.check.ahead", check.on().toString(), today.toString()));
        if (!check.expires().isAfter(check.on())) objections.add(Refusal.of("pairing.check.order", check.expires().toString(), check.on().toString()));
        if (!objections.isEmpty()) return objections;
        sql.check(id, check, by.accountId(), clock.instant());
        audit.record(by, "helper.checked", id.value(), helper.school().value(), null, Map.of("on", check.on().toString(), "expires", check.expires().toString()));
        return List.of();
    }

    /** A narrow account with a first password: it reaches the children of the pairings and nothing else. */
    public Opened openAccount(HelperId id, String login, Viewer by) {
        var helper = theirs(id, by);
        if (helper.sort() != HelperSort.OUTSIDE || helper.account() != null || !helper.here()) return new Opened.Refused(Refusal.of("pairing.account.has-one", helper.name()));
        var objection = accounts.objection(login);
        if (objection.isPresent()) return new Opened.Refused(objection.get());
        try {
            var account = accounts.open(login, helper.name(), null, by);
            if (!sql.account(id, account)) throw new NotFound();
            events.publishEvent(new PairingChanged(by.county(), sql.children(id)));
            audit.record(by, "helper.account-opened", id.value(), helper.school().value(), null, Map.of());
            return new Opened.With(login.strip(), accounts.issue(account, by));
        } catch (DuplicateKeyException taken) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return new Opened.Refused(Refusal.of("access.login.taken", login.strip()));
        }
    }

    /** Another first password, for who has not used the last one; who has chosen a password asks the administrator. */
    public Opened issueAnew(HelperId id, Viewer by) {
        var helper = theirs(id, by);
        var account = helper.account() == null || helper.sort() != HelperSort.OUTSIDE ? null : accounts.find(by.county(), helper.account()).orElse(null);
        if (account == null || account.closedOn() != null) throw new NotFound();
        if (account.hasPassword() && !account.mustChange()) return new Opened.Refused(Refusal.of("pairing.account.own-password", helper.name()));
        return new Opened.With(account.login(), accounts.issue(account.id(), by));
    }

    /** Helps no more from today: the pairings end, and with them all that the account reaches. */
    public Optional<Refusal> leave(HelperId id, String why, Viewer by) {
        var helper = theirs(id, by);
        if (why.isBlank()) return Optional.of(Refusal.of("pairing.helper.leave-why", helper.name()));
        if (why.strip().length() > LONGEST) return Optional.of(Refusal.of("pairing.too-long", why.strip().length(), LONGEST));
        var today = LocalDate.now(clock);
        if (!sql.leave(id, today, why.strip(), by.accountId())) return Optional.empty();
        audit.record(by, "helper.left", id.value(), helper.school().value(), null, Map.of());
        ending.ofHelper(by, id, today);
        return Optional.empty();
    }

    public void comeBack(HelperId id, Viewer by) {
        var helper = theirs(id, by);
        if (sql.comeBack(id)) audit.record(by, "helper.came-back", id.value(), helper.school().value(), null, Map.of());
    }

    /** For those who pair at a school, and for helpers' own. */
    @Transactional(readOnly = true)
    public Helper find(HelperId id, Viewer viewer) {
        return sql.find(id).filter(helper -> mayRead(helper, viewer)).orElseThrow(NotFound::new);
    }

    @Transactional(readOnly = true)
    public List<Helper.Check> checks(HelperId id, Viewer viewer) {
        find(id, viewer);
        return sql.checks(id);
    }

    @Transactional(readOnly = true)
    public List<Helper> list(@Nullable OrgId school, @Nullable HelperSort sort, @Nullable String name, Viewer viewer) {
        if (!viewer.scope().mayAnywhere(Act.PAIR) && !viewer.scope().mayAnywhere(Act.SUPERVISE)) throw new NotFound();
        return sql.at(school == null ? null : List.of(school.value()), sort, name == null || name.isBlank() ? null : name.strip()).stream()
                .filter(helper -> mayRead(helper, viewer)).toList();
    }

    /** All grown-ups of a school who may be chosen, the least loaded first. */
    @Transactional(readOnly = true)
    public List<Candidate> candidates(OrgId school, Viewer viewer) {
        mustPairAt(school, viewer);
        return helping.at(List.of(school.value()), LocalDate.now(clock)).stream().sorted(Comparator.comparingInt(Candidate::load)).toList();
    }

    public static boolean mayChange(Helper helper, Viewer viewer) {
        return viewer.scope().mayIn(Act.PAIR, helper.school());
    }

    private static boolean mayRead(Helper helper, Viewer viewer) {
        return mayChange(helper, viewer) || viewer.scope().mayIn(Act.SUPERVISE, helper.school());
    }

    private Helper theirs(HelperId id, Viewer by) {
        return sql.find(id).filter(helper -> mayChange(helper, by)).orElseThrow(NotFound::new);
    }

    private static void mustPairAt(OrgId school, Viewer by) {
        if (!by.scope().mayIn(Act.PAIR, school)) throw new NotFound();
    }
}
