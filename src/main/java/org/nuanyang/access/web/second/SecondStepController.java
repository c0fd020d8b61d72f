package org.nuanyang.access.web.second;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.SignIn;
import org.nuanyang.access.Viewer;
import org.nuanyang.access.Viewers.Present;
import org.nuanyang.access.second.Proposal;
import org.nuanyang.access.second.SecondSteps;
import org.nuanyang.access.web.Sessions;
import org.nuanyang.access.web.Standing;
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

/** 两步验证: one's own. Recovery codes are on the one answer to what made them and nowhere else, hence no redirect. */
@Controller
class SecondStepController {
    private static final String PROPOSED = "proposed";

    private final SecondSteps steps;
    private final SignIn signIn;
    private final Sessions sessions;
    private final Standing standing;

    SecondStepController(SecondSteps steps, SignIn signIn, Sessions sessions, Standing standing) {
        this.steps = steps;
        this.signIn = signIn;
        this.sessions = sessions;
        this.standing = standing;
    }

    @GetMapping("/account/second")
    ModelAndView show(Viewer viewer, HttpServletRequest request) {
        var proposal = steps.of(viewer).setUp() ? null : proposed(viewer, request);
        return Show.page("access/web/second/second", page(viewer, request, proposal, Problems.NONE));
    }

    @GetMapping("/account/second/app")
    ModelAndView another(Viewer viewer, HttpServletRequest request) {
        return Show.page("access/web/second/second", page(viewer, request, proposed(viewer, request), Problems.NONE));
    }

    @PostMapping("/account/second/app")
    ModelAndView setUp(SecondStepForm form, Viewer viewer, HttpServletRequest request, HttpServletResponse response, RedirectAttributes next) {
        if (!(request.getSession().getAttribute(PROPOSED) instanceof String sealed)) return Show.redirect("/account/second");
        var wrong = password(form, viewer, request);
        if (wrong.isPresent()) return again(viewer, request, steps.again(sealed, viewer), Problems.NONE.with("password", wrong.get()));
        boolean forced = forced(request);
        return switch (steps.setUp(sealed, form.code(), viewer)) {
            case SecondSteps.Outcome.Refused(var why) -> again(viewer, request, steps.again(sealed, viewer), Problems.NONE.with("code", why));
            case SecondSteps.Outcome.Done(var codes) -> {
                request.getSession().removeAttribute(PROPOSED);
                anew(viewer, request, response);
                if (codes.isEmpty()) Notice.done(next, "access.second.changed");
                yield codes.isEmpty() ? Show.redirect("/account/second") : codes(codes, forced ? "/" : "/account/second");
            }
        };
    }

    @PostMapping("/account/second/codes")
    ModelAndView newCodes(SecondStepForm form, Viewer viewer, HttpServletRequest request) {
        var wrong = password(form, viewer, request);
        return wrong.isPresent()
                ? again(viewer, request, null, Problems.NONE.with("password", wrong.get()))
                : codes(steps.newCodes(viewer), "/account/second");
    }

    @PostMapping("/account/second/removal")
    ModelAndView remove(SecondStepForm form, Viewer viewer, HttpServletRequest request, HttpServletResponse response, RedirectAttributes next) {
        var wrong = password(form, viewer, request);
        if (wrong.isPresent()) return again(viewer, request, null, Problems.NONE.with("password", wrong.get()));
        steps.takeAway(viewer);
        anew(viewer, request, response);
        Notice.done(next, "access.second.removed");
        return Show.redirect("/account");
    }

    private void anew(Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
        sessions.endOthers(viewer.account(), request);
        sessions.begin(viewer.county(), viewer.account(), request, response);
    }

    private Optional<Refusal> password(SecondStepForm form, Viewer viewer, HttpServletRequest request) {
        return sessions.fresh(request) ? Optional.empty() : signIn.confirm(viewer, form.password(), request.getRemoteAddr());
    }

    private Proposal proposed(Viewer viewer, HttpServletRequest request) {
        if (request.getSession().getAttribute(PROPOSED) instanceof String sealed) return steps.again(sealed, viewer);
        var proposal = steps.propose(viewer);
        request.getSession().setAttribute(PROPOSED, proposal.sealed());
        return proposal;
    }

    private ModelAndView again(Viewer viewer, HttpServletRequest request, @Nullable Proposal proposal, Problems problems) {
        return Show.again("access/web/second/second", page(viewer, request, proposal, problems));
    }

    private SecondStepPage page(Viewer viewer, HttpServletRequest request, @Nullable Proposal proposal, Problems problems) {
        return new SecondStepPage(
                steps.of(viewer), forced(request), viewer.needsSecondStep(), !sessions.fresh(request), proposal, standing.resetsOfAYear(viewer), problems);
    }

    private static ModelAndView codes(List<String> codes, String next) {
        return Show.page("access/web/second/second-codes", new RecoveryCodesPage(codes, next));
    }

    private static boolean forced(HttpServletRequest request) {
        return ViewerFilter.present(request).filter(Present::mustSecure).isPresent();
    }
}
