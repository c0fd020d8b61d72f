package org.nuanyang.access.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.nuanyang.access.Accounts;
import org.nuanyang.access.SignIn;
import org.nuanyang.access.Viewer;
import org.nuanyang.access.Viewers.Present;
import org.nuanyang.access.web.Sessions;
import org.nuanyang.access.web.ViewerFilter;
import org.nuanyang.common.Refusal;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changing one's own password, freely or because it was issued. */
@Controller
class PasswordController {
    private final Accounts accounts;
    private final SignIn signIn;
    private final Sessions sessions;

    PasswordController(Accounts accounts, SignIn signIn, Sessions sessions) {
        this.accounts = accounts;
        this.signIn = signIn;
        this.sessions = sessions;
    }

    @GetMapping("/account/password")
    ModelAndView show(HttpServletRequest request) {
        return Show.page("access/web/signin/password", new PasswordPage(Problems.NONE, forced(request)));
    }

    @PostMapping("/account/password")
    ModelAndView change(
            PasswordForm form, Viewer viewer, HttpServletRequest request, HttpServletResponse response, RedirectAttributes next) {
        var objections = !form.chosen().equals(form.again())
                ? List.of(Refusal.of("access.password.differ"))
                : signIn.confirm(viewer, form.current(), request.getRemoteAddr()).map(List::of)
                        .orElseGet(() -> accounts.change(viewer, form.current(), form.chosen()));
        if (!objections.isEmpty())
            return Show.again("access/web/signin/password", new PasswordPage(Problems.of(objections.toArray(Refusal[]::new)), forced(request)));
        boolean forced = forced(request);
        sessions.endOthers(viewer.account(), request);
        sessions.begin(viewer.county(), viewer.account(), request, response);
        Notice.done(next, "access.password.changed");
        return Show.redirect(forced ? "/" : "/account");
    }

    private static boolean forced(HttpServletRequest request) {
        return ViewerFilter.present(request).filter(Present::mustChange).isPresent();
    }
}
