package org.nuanyang.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.nuanyang.access.Account;
import org.nuanyang.access.DemoSignIns;
import org.nuanyang.access.Setup;
import org.nuanyang.access.SignIn;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;

/** 登录. */
@Controller
class SignInController {
    private final SignIn signIn;
    private final Setup setup;
    private final Sessions sessions;
    private final ObjectProvider<DemoSignIns> demo;
    private final LocaleResolver locales;

    SignInController(SignIn signIn, Setup setup, Sessions sessions, ObjectProvider<DemoSignIns> demo, LocaleResolver locales) {
        this.signIn = signIn;
        this.setup = setup;
        this.sessions = sessions;
        this.demo = demo;
        this.locales = locales;
    }

    @GetMapping("/sign-in")
    ModelAndView show(@RequestParam(defaultValue = "/") String next, HttpServletRequest request) {
        if (ViewerFilter.present(request).isPresent()) return Show.redirect("/");
        if (setup.open()) return Show.redirect("/setup");
        return Show.page("access/web/signin", page(new SignInForm("", "", next), Problems.NONE, request.getParameter("out") != null, request.getParameter("set") != null));
    }

    @PostMapping("/sign-in")
    ModelAndView signIn(SignInForm form, HttpServletRequest request, HttpServletResponse response) {
        return switch (signIn.attempt(form.login(), form.password(), request.getRemoteAddr())) {
            case SignIn.Outcome.Refused(var why) -> Show.again("access/web/signin", page(form, Problems.of(why), false, false));
            case SignIn.Outcome.In(var account) -> {
                sessions.begin(account.county(), account.id(), request, response);
                speak(account, request, response);
                yield Show.redirect(Door.ours(form.next()));
            }
        };
    }

    private void speak(Account account, HttpServletRequest request, HttpServletResponse response) {
        if (account.language() != null) locales.setLocale(request, response, account.language().equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
    }

    private SignInPage page(SignInForm form, Problems problems, boolean signedOut, boolean set) {
        var ones = demo.getIfAvailable();
        return new SignInPage(form, problems, ones == null ? List.of() : ones.list(), signedOut, set);
    }
}
