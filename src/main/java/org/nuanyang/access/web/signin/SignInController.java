package org.nuanyang.access.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.nuanyang.access.DemoSignIns;
import org.nuanyang.access.Setup;
import org.nuanyang.access.SignIn;
import org.nuanyang.access.web.Sessions;
import org.nuanyang.access.web.ViewerFilter;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** 登录. */
@Controller
class SignInController {
    private final SignIn signIn;
    private final Setup setup;
    private final Sessions sessions;
    private final Arrival arrival;
    private final IssuerTrip trip;
    private final ObjectProvider<DemoSignIns> demo;

    SignInController(SignIn signIn, Setup setup, Sessions sessions, Arrival arrival, IssuerTrip trip, ObjectProvider<DemoSignIns> demo) {
        this.signIn = signIn;
        this.setup = setup;
        this.sessions = sessions;
        this.arrival = arrival;
        this.trip = trip;
        this.demo = demo;
    }

    @GetMapping("/sign-in")
    ModelAndView show(@RequestParam(defaultValue = "/") String next, HttpServletRequest request) {
        if (ViewerFilter.present(request).isPresent()) return Show.redirect("/");
        if (setup.open()) return Show.redirect("/setup");
        var refused = RequestContextUtils.getInputFlashMap(request) instanceof Map<?, ?> flash && flash.get("refused") instanceof String sentence
                ? new Problems(Map.of(), List.of(sentence)) : Problems.NONE;
        return Show.page("access/web/signin/signin", page(new SignInForm("", "", next), refused, request.getParameter("out") != null, request.getParameter("set") != null));
    }

    @PostMapping("/sign-in")
    ModelAndView signIn(SignInForm form, HttpServletRequest request, HttpServletResponse response) {
        return switch (signIn.attempt(form.login(), form.password(), request.getRemoteAddr())) {
            case SignIn.Outcome.Refused(var why) -> Show.again("access/web/signin/signin", page(form, Problems.of(why), false, false));
            case SignIn.Outcome.In(var account) -> {
                arrival.of(account, request, response);
                yield Show.redirect(form.next());
            }
            case SignIn.Outcome.Halfway(var account) -> {
                sessions.wait(account.county(), account.id(), form.next(), request);
                yield Show.redirect("/sign-in/second");
            }
        };
    }

    private SignInPage page(SignInForm form, Problems problems, boolean signedOut, boolean set) {
        var ones = demo.getIfAvailable();
        return new SignInPage(form, problems, ones == null ? List.of() : ones.list(), trip.offered(), signedOut, set);
    }
}
