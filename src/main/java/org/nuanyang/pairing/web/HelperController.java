package org.nuanyang.pairing.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Account;
import org.nuanyang.access.Accounts;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.pairing.HelperId;
import org.nuanyang.pairing.HelperSort;
import org.nuanyang.pairing.Helpers;
import org.nuanyang.pairing.Pairings;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One helper: changed, checked, given an account, no longer there. */
@Controller
@RequestMapping("/helpers/{id:[0-9a-f-]{36}}")
class HelperController {
    private final Helpers helpers;
    private final Pairings pairings;
    private final Accounts accounts;
    private final Clock clock;

    HelperController(Helpers helpers, Pairings pairings, Accounts accounts, Clock clock) {
        this.helpers = helpers;
        this.pairings = pairings;
        this.accounts = accounts;
        this.clock = clock;
    }

    record ChangePage(HelperId id, String name, HelperForm form, List<Option> kinds, Problems problems) {}

    record IssuedPage(String name, String url, String login, String password) {}

    @GetMapping
    ModelAndView show(@PathVariable HelperId id, Viewer viewer) {
        return Show.page("pairing/web/helper", page(id, null, Problems.NONE, viewer));
    }

    @GetMapping("/change")
    ModelAndView edit(@PathVariable HelperId id, Viewer viewer) {
        var helper = helpers.find(id, viewer);
        if (!Helpers.mayChange(helper, viewer) || helper.sort() != HelperSort.OUTSIDE) throw new NotFound();
        return Show.page("pairing/web/helper-change", new ChangePage(id, helper.name(), HelperForm.of(helper), HelpersController.kinds(), Problems.NONE));
    }

    @PostMapping("/change")
    ModelAndView change(@PathVariable HelperId id, @ModelAttribute HelperForm form, BindingResult errors, Viewer viewer, RedirectAttributes next) {
        var helper = helpers.find(id, viewer);
        var problems = form.problems(Problems.of(errors), true);
        if (problems.isEmpty()) {
            var refused = helpers.change(id, form.version() == null ? 0 : form.version(), form.told(helper.school()), viewer);
            if (refused.isPresent()) problems = problems.with(refused.get());
        }
        if (!problems.isEmpty())
            return Show.again("pairing/web/helper-change", new ChangePage(id, helper.name(), form, HelpersController.kinds(), problems));
        Notice.done(next, "pairing.helper.saved", helper.name());
        return Show.redirect("/helpers/" + id);
    }

    @PostMapping("/checks")
    ModelAndView check(@PathVariable HelperId id, @ModelAttribute CheckForm form, BindingResult errors, Viewer viewer, RedirectAttributes next) {
        var problems = form.missing(Problems.of(errors));
        if (problems.isEmpty()) for (var refused : helpers.check(id, form.check(), viewer)) problems = problems.with(refused);
        if (!problems.isEmpty()) return Show.again("pairing/web/helper", page(id, form, problems, viewer));
        Notice.done(next, "pairing.check.noted");
        return Show.redirect("/helpers/" + id);
    }

    /** The first password is shown once, on the answer itself: there is no address to come back to. */
    @PostMapping("/account")
    ModelAndView open(@PathVariable HelperId id, @RequestParam(defaultValue = "") String login, Viewer viewer) {
        return issued(id, "login", helpers.openAccount(id, login, viewer), viewer);
    }

    @PostMapping("/account/password")
    ModelAndView issue(@PathVariable HelperId id, Viewer viewer) {
        return issued(id, "password", helpers.issueAnew(id, viewer), viewer);
    }

    @PostMapping("/departure")
    ModelAndView leave(@PathVariable HelperId id, @RequestParam(defaultValue = "") String why, Viewer viewer, RedirectAttributes next) {
        var refused = helpers.leave(id, why, viewer);
        if (refused.isPresent()) return Show.again("pairing/web/helper", page(id, null, Problems.NONE.with("why", refused.get()), viewer));
        Notice.done(next, "pairing.helper.has-left", helpers.find(id, viewer).name());
        return Show.redirect("/helpers/" + id);
    }

    @PostMapping("/return")
    ModelAndView comeBack(@PathVariable HelperId id, Viewer viewer, RedirectAttributes next) {
        helpers.comeBack(id, viewer);
        Notice.done(next, "pairing.helper.is-back", helpers.find(id, viewer).name());
        return Show.redirect("/helpers/" + id);
    }

    private ModelAndView issued(HelperId id, String field, Helpers.Opened opened, Viewer viewer) {
        return switch (opened) {
            case Helpers.Opened.Refused(var why) -> Show.again("pairing/web/helper", page(id, null, Problems.NONE.with(field, why), viewer));
            case Helpers.Opened.With(var login, var password) ->
                    Show.page("pairing/web/issued", new IssuedPage(helpers.find(id, viewer).name(), "/helpers/" + id, login, password));
        };
    }

    private HelperPage page(HelperId id, @Nullable CheckForm check, Problems problems, Viewer viewer) {
        var helper = helpers.find(id, viewer);
        boolean change = Helpers.mayChange(helper, viewer);
        var account = helper.account() == null || !change ? Optional.<Account>empty() : accounts.find(viewer.county(), helper.account());
        var unused = account.filter(each -> helper.sort() == HelperSort.OUTSIDE && each.closedOn() == null && (!each.hasPassword() || each.mustChange())).isPresent();
        var today = LocalDate.now(clock);
        return new HelperPage(helper, pairings.of(id, viewer), helpers.checks(id, viewer), change, account.map(Account::login).orElse(null), unused,
                check == null ? CheckForm.on(today) : check, problems, today);
    }
}
