package org.nuanyang.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.nuanyang.access.Accounts;
import org.nuanyang.access.Viewer;
import org.nuanyang.access.device.Devices;
import org.nuanyang.common.NotFound;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 登录着的设备: the own sessions, ended one by one or all at once. */
@Controller
class SessionsController {
    private final Sessions sessions;
    private final Devices devices;
    private final Accounts accounts;

    SessionsController(Sessions sessions, Devices devices, Accounts accounts) {
        this.sessions = sessions;
        this.devices = devices;
        this.accounts = accounts;
    }

    @GetMapping("/account/sessions")
    ModelAndView index(Viewer viewer, HttpServletRequest request) {
        List<HeldSession> held = sessions.of(viewer.account(), request);
        return Show.page("access/web/sessions", held);
    }

    @PostMapping("/account/sessions/{handle}/end")
    ModelAndView end(@PathVariable String handle, Viewer viewer, RedirectAttributes next) {
        if (!sessions.end(viewer.account(), handle)) throw new NotFound();
        devices.ended(viewer);
        Notice.done(next, "access.session.ended");
        return Show.redirect("/account/sessions");
    }

    @PostMapping("/account/sessions/end")
    ModelAndView signOutEverywhere(Viewer viewer, HttpServletRequest request) {
        accounts.signOutEverywhere(viewer);
        sessions.endAll(viewer.account());
        var session = request.getSession(false);
        if (session != null) session.invalidate();
        return Show.redirect("/sign-in?out");
    }
}
