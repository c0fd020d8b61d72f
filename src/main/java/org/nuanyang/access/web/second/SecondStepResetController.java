package org.nuanyang.access.web.second;

import org.nuanyang.access.Account;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.Accounts;
import org.nuanyang.access.Viewer;
import org.nuanyang.access.second.SecondSteps;
import org.nuanyang.access.web.Sessions;
import org.nuanyang.common.NotFound;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** For somebody who has lost phone and recovery codes. For administrators. */
@Controller
class SecondStepResetController {
    private final SecondSteps steps;
    private final Accounts accounts;
    private final Sessions sessions;

    SecondStepResetController(SecondSteps steps, Accounts accounts, Sessions sessions) {
        this.steps = steps;
        this.accounts = accounts;
        this.sessions = sessions;
    }

    @GetMapping("/bureau/accounts/{id}/second-step/reset")
    ModelAndView confirm(@PathVariable String id, Viewer viewer) {
        return Show.page("access/web/second/second-reset", own(id, viewer));
    }

    @PostMapping("/bureau/accounts/{id}/second-step/reset")
    ModelAndView reset(@PathVariable String id, Viewer viewer, RedirectAttributes next) {
        var account = own(id, viewer);
        steps.reset(account.id(), viewer);
        sessions.endAll(account.id());
        Notice.done(next, "access.second.was-reset", account.name());
        return Show.redirect("/bureau/accounts/" + account.id());
    }

    private Account own(String id, Viewer viewer) {
        return accounts.find(viewer.county(), AccountId.of(id))
                .filter(account -> account.secondStepSince() != null && !account.id().equals(viewer.account())).orElseThrow(NotFound::new);
    }
}
