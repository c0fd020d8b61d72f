package org.nuanyang.access.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.SignIn;
import org.nuanyang.access.Viewer;
import org.nuanyang.access.outside.OutsideIdentities.Identity;
import org.nuanyang.access.outside.OutsideIdentities;
import org.nuanyang.access.web.Sessions;
import org.nuanyang.access.web.ViewerFilter;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 统一身份认证: signing in through the county's own issuer, and linking it to the account one is signed in with. */
@Controller
class IssuerController {
    private static final String LINKING = "linking";

    private final IssuerTrip trip;
    private final OutsideIdentities identities;
    private final SignIn signIn;
    private final Sessions sessions;
    private final Arrival arrival;

    IssuerController(IssuerTrip trip, OutsideIdentities identities, SignIn signIn, Sessions sessions, Arrival arrival) {
        this.trip = trip;
        this.identities = identities;
        this.signIn = signIn;
        this.sessions = sessions;
        this.arrival = arrival;
    }

    @GetMapping("/sign-in/county")
    ModelAndView there(HttpServletRequest request, HttpServletResponse response, RedirectAttributes next) {
        if (!trip.offered()) throw new NotFound();
        return trip.there(request, response).map(Show::redirect).orElseGet(() -> refused(next, "access.outside.silent"));
    }

    @GetMapping("/sign-in/county/back")
    ModelAndView back(HttpServletRequest request, HttpServletResponse response, RedirectAttributes next) {
        if (!trip.offered()) throw new NotFound();
        var identity = trip.back(request, response);
        var viewer = ViewerFilter.present(request).map(present -> present.viewer());
        if (viewer.isPresent()) return link(identity.orElse(null), viewer.get(), request, next);
        if (identity.isEmpty()) return refused(next, "access.outside.refused");
        var account = identities.account(identity.get()).orElse(null);
        if (account == null) return refused(next, "access.outside.unknown");
        if (account.secondStepSince() != null) {
            sessions.wait(account.county(), account.id(), "/", request);
            return Show.redirect("/sign-in/second");
        }
        signIn.entered(account, "COUNTY");
        arrival.of(account, request, response);
        return Show.redirect("/");
    }

    @GetMapping("/account/county")
    ModelAndView show(Viewer viewer, HttpServletRequest request) {
        return Show.page("access/web/signin/outside", page(viewer, request, false, Problems.NONE));
    }

    /** Answers with a link to the issuer: a form's answer must not lead to another site. */
    @PostMapping("/account/county")
    ModelAndView begin(@RequestParam(defaultValue = "") String password, Viewer viewer, HttpServletRequest request) {
        if (!trip.offered()) throw new NotFound();
        var wrong = sessions.fresh(request) ? null : signIn.confirm(viewer, password, request.getRemoteAddr()).orElse(null);
        if (wrong != null) return Show.again("access/web/signin/outside", page(viewer, request, false, Problems.NONE.with("password", wrong)));
        request.getSession().setAttribute(LINKING, viewer.account().toString());
        return Show.page("access/web/signin/outside", page(viewer, request, true, Problems.NONE));
    }

    @PostMapping("/account/county/removal")
    ModelAndView unlink(Viewer viewer, RedirectAttributes next) {
        identities.unlink(viewer);
        Notice.done(next, "access.outside.unlinked");
        return Show.redirect("/account/county");
    }

    private ModelAndView link(@Nullable Identity identity, Viewer viewer, HttpServletRequest request, RedirectAttributes next) {
        boolean asked = viewer.account().toString().equals(request.getSession().getAttribute(LINKING));
        request.getSession().removeAttribute(LINKING);
        if (!asked || identity == null) Notice.held(next, "access.outside.refused");
        else identities.link(identity, viewer).ifPresentOrElse(why -> Notice.held(next, why.key()), () -> Notice.done(next, "access.outside.linked"));
        return Show.redirect("/account/county");
    }

    private OutsidePage page(Viewer viewer, HttpServletRequest request, boolean ready, Problems problems) {
        return new OutsidePage(trip.offered(), identities.linkedOn(viewer).orElse(null), ready, !sessions.fresh(request), problems);
    }

    private static ModelAndView refused(RedirectAttributes next, String key) {
        next.addFlashAttribute("refused", Refusal.of(key).words());
        return Show.redirect("/sign-in");
    }
}
