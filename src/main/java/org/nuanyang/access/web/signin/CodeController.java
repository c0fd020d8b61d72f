package org.nuanyang.access.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.nuanyang.access.SignInCodes;
import org.nuanyang.common.Refusal;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A new password by a one-time code, for somebody who is not signed in. */
@Controller
class CodeController {
    private final SignInCodes codes;

    CodeController(SignInCodes codes) {
        this.codes = codes;
    }

    @GetMapping("/sign-in/code")
    ModelAndView ask() {
        return Show.page("access/web/signin/code", new CodePage(new CodeForm("", "", "", ""), Problems.NONE));
    }

    @PostMapping("/sign-in/code")
    ModelAndView redeem(CodeForm form, HttpServletRequest request) {
        var problems = Problems.NONE;
        if (form.login().isEmpty()) problems = problems.with("login", Refusal.of("access.login.missing"));
        if (form.code().isEmpty()) problems = problems.with("code", Refusal.of("access.code.missing"));
        if (!form.chosen().equals(form.again())) problems = problems.with("again", Refusal.of("access.password.differ"));
        if (!problems.isEmpty()) return again(form, problems);
        return switch (codes.redeem(form.login(), form.code(), form.chosen(), request.getRemoteAddr())) {
            case SignInCodes.Outcome.Done() -> Show.redirect("/sign-in?set");
            case SignInCodes.Outcome.Refused(var why) -> again(form, Problems.of(why));
            case SignInCodes.Outcome.Objections(var all) -> again(form, Problems.of(all.toArray(Refusal[]::new)));
        };
    }

    private static ModelAndView again(CodeForm form, Problems problems) {
        return Show.again("access/web/signin/code", new CodePage(form, problems));
    }
}
