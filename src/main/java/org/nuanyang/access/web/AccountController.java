package org.nuanyang.access.web;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Accounts;
import org.nuanyang.access.Duties;
import org.nuanyang.access.TokenId;
import org.nuanyang.access.Tokens;
import org.nuanyang.access.Viewer;
import org.nuanyang.access.web.signin.IssuerTrip;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 账号与密码: my duties, my tokens, my language. */
@Controller
class AccountController {
    private final Accounts accounts;
    private final Duties duties;
    private final Tokens tokens;
    private final Sessions sessions;
    private final Standing standing;
    private final IssuerTrip trip;
    private final Clock clock;

    AccountController(Accounts accounts, Duties duties, Tokens tokens, Sessions sessions, Standing standing, IssuerTrip trip, Clock clock) {
        this.accounts = accounts;
        this.duties = duties;
        this.tokens = tokens;
        this.sessions = sessions;
        this.standing = standing;
        this.trip = trip;
        this.clock = clock;
    }

    @GetMapping("/account")
    ModelAndView show(Viewer viewer) {
        return Show.page("access/web/account", page(viewer, TokenForm.EMPTY, Problems.NONE, null));
    }

    /** The token is on this one answer and nowhere else, hence no redirect. */
    @PostMapping("/account/tokens")
    ModelAndView makeToken(@ModelAttribute TokenForm form, BindingResult errors, Viewer viewer) {
        var problems = Problems.of(errors);
        if (form.name().isBlank()) problems = problems.with("name", Refusal.of("access.token.name-missing"));
        if (form.expiresOn() == null && problems.of("expiresOn") == null)
            problems = problems.with("expiresOn", Refusal.of("access.token.expiry-missing"));
        if (form.expiresOn() != null) {
            var objection = tokens.objection(form.expiresOn());
            if (objection.isPresent()) problems = problems.with("expiresOn", objection.get());
        }
        if (!problems.isEmpty()) return Show.again("access/web/account", page(viewer, form, problems, null));
        var token = tokens.make(viewer.account(), form.name(), form.expiresOn(), viewer);
        return Show.page("access/web/account", page(viewer, TokenForm.EMPTY, Problems.NONE, token));
    }

    @PostMapping("/account/tokens/{id}/revocation")
    ModelAndView revokeToken(@PathVariable String id, Viewer viewer, RedirectAttributes next) {
        tokens.revoke(TokenId.of(id), viewer);
        Notice.done(next, "access.token.revoked");
        return Show.redirect("/account#tokens");
    }

    @PostMapping("/account/phone")
    ModelAndView tellPhone(@RequestParam(defaultValue = "") String phone, @RequestParam(defaultValue = "false") boolean onCards, Viewer viewer, RedirectAttributes next) {
        standing.phones().tell(phone, onCards, viewer).ifPresentOrElse(
                refusal -> Notice.held(next, refusal.key(), refusal.args().toArray()), () -> Notice.done(next, "access.phone.told"));
        return Show.redirect("/account#phone");
    }

    private AccountPage page(Viewer viewer, TokenForm form, Problems problems, @Nullable String token) {
        var account = accounts.find(viewer.county(), viewer.account()).orElseThrow(NotFound::new);
        var today = LocalDate.now(clock);
        return new AccountPage(
                account, duties.of(viewer.county(), viewer.account()), tokens.of(viewer), sessions.count(viewer.account()),
                form.expiresOn() == null ? form.until(today.plusMonths(6)) : form, problems, token, today, standing.of(viewer), trip.offered());
    }
}
