package org.nuanyang.access.web.staff;

import java.time.Clock;
import java.time.LocalDate;
import org.nuanyang.access.Account;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.Accounts;
import org.nuanyang.access.Duties;
import org.nuanyang.access.SignInCodes;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 账号: the people who can sign in. For administrators. */
@Controller
class AccountsController {
    private final Accounts accounts;
    private final SignInCodes codes;
    private final Duties duties;
    private final Clock clock;

    AccountsController(Accounts accounts, SignInCodes codes, Duties duties, Clock clock) {
        this.accounts = accounts;
        this.codes = codes;
        this.duties = duties;
        this.clock = clock;
    }

    @GetMapping("/bureau/accounts")
    ModelAndView index(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") int page, Viewer viewer) {
        return Show.page("access/web/staff/accounts", new AccountsPage(q, accounts.list(viewer.county(), q, page)));
    }

    @GetMapping("/bureau/accounts/new")
    ModelAndView create() {
        return Show.page("access/web/staff/account-new", new NewAccountPage(NewAccountForm.EMPTY, Problems.NONE));
    }

    /** The issued password is on this one answer and nowhere else, hence no redirect. */
    @PostMapping("/bureau/accounts")
    ModelAndView open(NewAccountForm form, Viewer viewer) {
        var problems = Problems.NONE;
        if (form.name().isEmpty()) problems = problems.with("name", Refusal.of("access.account.name-missing"));
        var objection = accounts.objection(form.login());
        if (objection.isPresent()) problems = problems.with("login", objection.get());
        if (!problems.isEmpty()) return Show.again("access/web/staff/account-new", new NewAccountPage(form, problems));
        var id = accounts.open(form.login(), form.name(), null, viewer);
        return issued(id, viewer);
    }

    @GetMapping("/bureau/accounts/{id}")
    ModelAndView show(@PathVariable String id, Viewer viewer) {
        var account = own(id, viewer);
        boolean own = account.id().equals(viewer.account());
        return Show.page("access/web/staff/account-of", new AccountOfPage(account, duties.of(viewer.county(), account.id()), own, LocalDate.now(clock)));
    }

    @PostMapping("/bureau/accounts/{id}/password")
    ModelAndView issue(@PathVariable String id, Viewer viewer) {
        return issued(own(id, viewer).id(), viewer);
    }

    /** For a password that was forgotten. The code is on this one answer and nowhere else, hence no redirect. */
    @PostMapping("/bureau/accounts/{id}/code")
    ModelAndView issueCode(@PathVariable String id, Viewer viewer) {
        var account = own(id, viewer);
        return Show.page("access/web/staff/code-issued", new IssuedPage(account, codes.issue(account.id(), viewer)));
    }

    @GetMapping("/bureau/accounts/{id}/closure")
    ModelAndView confirmClosure(@PathVariable String id, Viewer viewer) {
        return Show.page("access/web/staff/account-closure", own(id, viewer));
    }

    @PostMapping("/bureau/accounts/{id}/closure")
    ModelAndView close(@PathVariable String id, Viewer viewer, RedirectAttributes next) {
        var account = own(id, viewer);
        accounts.close(account.id(), viewer).ifPresentOrElse(
                refusal -> Notice.held(next, refusal.key(), refusal.args().toArray()),
                () -> Notice.done(next, "access.account.closed", account.name()));
        return Show.redirect("/bureau/accounts");
    }

    private ModelAndView issued(AccountId id, Viewer viewer) {
        var password = accounts.issue(id, viewer);
        return Show.page("access/web/staff/issued", new IssuedPage(accounts.find(viewer.county(), id).orElseThrow(), password));
    }

    private Account own(String id, Viewer viewer) {
        return accounts.find(viewer.county(), AccountId.of(id)).orElseThrow(NotFound::new);
    }
}
