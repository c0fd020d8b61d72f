package org.nuanyang.access.web.second;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.nuanyang.access.SignIn;
import org.nuanyang.access.Viewer;
import org.nuanyang.access.Viewers.Present;
import org.nuanyang.access.second.Passkeys;
import org.nuanyang.access.second.SecondSteps;
import org.nuanyang.access.web.Sessions;
import org.nuanyang.access.web.ViewerFilter;
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

/** 通行密钥: adding and removing one's own. */
@Controller
class PasskeyController {
    private static final String PAGE = "/account/second/passkeys";

    private final Passkeys passkeys;
    private final SignIn signIn;
    private final Sessions sessions;
    private final Challenges challenges;

    PasskeyController(Passkeys passkeys, SignIn signIn, Sessions sessions, Challenges challenges) {
        this.passkeys = passkeys;
        this.signIn = signIn;
        this.sessions = sessions;
        this.challenges = challenges;
    }

    @GetMapping(PAGE)
    ModelAndView index(Viewer viewer, HttpServletRequest request) {
        return Show.page("access/web/second/passkeys", page(viewer, request, Problems.NONE));
    }

    @PostMapping(PAGE)
    ModelAndView add(PasskeyForm form, Viewer viewer, HttpServletRequest request, HttpServletResponse response, RedirectAttributes next) {
        var challenge = challenges.take(request);
        var wrong = sessions.fresh(request) ? null : signIn.confirm(viewer, form.password(), request.getRemoteAddr()).orElse(null);
        if (wrong != null) return again(viewer, request, Problems.NONE.with("password", wrong));
        if (challenge.isEmpty()) return again(viewer, request, Problems.of(Refusal.of("access.passkey.not-made")));
        boolean forced = ViewerFilter.present(request).filter(Present::mustSecure).isPresent();
        return switch (passkeys.add(form.answer(), form.name(), Challenges.site(request), challenge.get(), viewer)) {
            case SecondSteps.Outcome.Refused(var why) -> again(viewer, request, Problems.of(why));
            case SecondSteps.Outcome.Done(var codes) -> {
                sessions.endOthers(viewer.account(), request);
                sessions.begin(viewer.county(), viewer.account(), request, response);
                if (codes.isEmpty()) Notice.done(next, "access.passkey.added");
                yield codes.isEmpty() ? Show.redirect(PAGE) : Show.page("access/web/second/second-codes", new RecoveryCodesPage(codes, forced ? "/" : PAGE));
            }
        };
    }

    @PostMapping(PAGE + "/{id}/removal")
    ModelAndView remove(
            @PathVariable String id, @RequestParam(defaultValue = "") String password, Viewer viewer, HttpServletRequest request,
            HttpServletResponse response, RedirectAttributes next) {
        var wrong = sessions.fresh(request) ? null : signIn.confirm(viewer, password, request.getRemoteAddr()).orElse(null);
        if (wrong != null) return again(viewer, request, Problems.NONE.with("password", wrong));
        var refusal = passkeys.remove(uuid(id), viewer);
        if (refusal.isPresent()) return again(viewer, request, Problems.of(refusal.get()));
        sessions.endOthers(viewer.account(), request);
        sessions.begin(viewer.county(), viewer.account(), request, response);
        Notice.done(next, "access.passkey.removed");
        return Show.redirect(PAGE);
    }

    private ModelAndView again(Viewer viewer, HttpServletRequest request, Problems problems) {
        return Show.again("access/web/second/passkeys", page(viewer, request, problems));
    }

    private PasskeysPage page(Viewer viewer, HttpServletRequest request, Problems problems) {
        var site = Challenges.site(request);
        var offer = site.mayHavePasskeys() ? passkeys.offer(viewer, site, challenges.make(request)) : null;
        return new PasskeysPage(passkeys.of(viewer), offer, !sessions.fresh(request), problems);
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }
}
