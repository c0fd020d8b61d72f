package org.nuanyang.access.web.second;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.nuanyang.access.Account;
import org.nuanyang.access.Accounts;
import org.nuanyang.access.DemoSignIns;
import org.nuanyang.access.second.SecondSignIn;
import org.nuanyang.access.web.Door;
import org.nuanyang.access.web.Sessions;
import org.nuanyang.access.web.signin.Arrival;
import org.nuanyang.common.Refusal;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 登录的第二步, for whoever has just shown a password; anybody else is led to the first. */
@Controller
class SecondSignInController {
    private final SecondSignIn second;
    private final Accounts accounts;
    private final Sessions sessions;
    private final Arrival arrival;
    private final ObjectProvider<DemoSignIns> demo;

    SecondSignInController(SecondSignIn second, Accounts accounts, Sessions sessions, Arrival arrival, ObjectProvider<DemoSignIns> demo) {
        this.second = second;
        this.accounts = accounts;
        this.sessions = sessions;
        this.arrival = arrival;
        this.demo = demo;
    }

    @GetMapping("/sign-in/second")
    ModelAndView ask(HttpServletRequest request) {
        return waiting(request).map(account -> Show.page("access/web/second/second-sign-in", page(account, Problems.NONE)))
                .orElseGet(() -> Show.redirect("/sign-in"));
    }

    @PostMapping("/sign-in/second")
    ModelAndView answer(@RequestParam(defaultValue = "") String code, HttpServletRequest request, HttpServletResponse response) {
        var account = waiting(request).orElse(null);
        if (account == null) return Show.redirect("/sign-in");
        var refusal = code.isBlank() ? Optional.of(Refusal.of("access.second.missing")) : second.attempt(account, code, request.getRemoteAddr());
        if (refusal.isPresent()) return Show.again("access/web/second/second-sign-in", page(account, Problems.NONE.with("code", refusal.get())));
        var next = sessions.waiting(request).orElseThrow().next();
        arrival.of(account, request, response);
        return Show.redirect(Door.ours(next));
    }

    private Optional<Account> waiting(HttpServletRequest request) {
        return sessions.waiting(request).flatMap(waiting -> accounts.find(waiting.county(), waiting.account()))
                .filter(account -> account.closedOn() == null);
    }

    private SecondSignInPage page(Account account, Problems problems) {
        var shown = demo.getIfAvailable();
        return new SecondSignInPage(problems, shown != null, shown == null ? null : shown.code(account).orElse(null));
    }
}
