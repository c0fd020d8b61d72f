package org.nuanyang.access.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.nuanyang.access.Accounts;
import org.nuanyang.access.Setup;
import org.nuanyang.access.SetupCode;
import org.nuanyang.access.web.Sessions;
import org.nuanyang.common.Refusal;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The first page of an empty database. */
@Controller
class SetupController {
    private final Setup setup;
    private final SetupCode code;
    private final Accounts accounts;
    private final Sessions sessions;

    SetupController(Setup setup, SetupCode code, Accounts accounts, Sessions sessions) {
        this.setup = setup;
        this.code = code;
        this.accounts = accounts;
        this.sessions = sessions;
    }

    @GetMapping("/setup")
    ModelAndView show(HttpServletRequest request) {
        return Show.page("access/web/signin/setup", new SetupPage(SetupForm.EMPTY, Problems.NONE, !Nearby.is(request)));
    }

    @PostMapping("/setup")
    ModelAndView begin(SetupForm form, HttpServletRequest request, HttpServletResponse response, RedirectAttributes next) {
        boolean knowsCode = Nearby.is(request) || code.is(form.code());
        var wrong = knowsCode ? form.objections() : List.of(Refusal.of("access.setup.code-wrong"));
        var objections = wrong.isEmpty() ? setup.begin(form.beginning()) : wrong;
        if (!objections.isEmpty())
            return Show.again("access/web/signin/setup", new SetupPage(form, Problems.of(objections.toArray(Refusal[]::new)), !Nearby.is(request)));
        var administrator = accounts.byLogin(form.login()).orElseThrow();
        sessions.begin(administrator.county(), administrator.id(), request, response);
        Notice.done(next, "access.setup.done");
        return Show.redirect("/bureau/organisations");
    }
}
