package org.nuanyang.indicators.closing.web;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.indicators.closing.ClosingBoard;
import org.nuanyang.indicators.closing.ClosingSettings;
import org.nuanyang.indicators.closing.Closings;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who has submitted a month or a term. Whoever has one place only is led to it. */
@Controller
class ClosingsController {
    private final ClosingBoard board;
    private final ClosingSettings settings;
    private final Closings closings;

    ClosingsController(ClosingBoard board, ClosingSettings settings, Closings closings) {
        this.board = board;
        this.settings = settings;
        this.closings = closings;
    }

    @GetMapping("/closings")
    ModelAndView index(@RequestParam(required = false) @Nullable String period, Viewer viewer) {
        var places = new ArrayList<>(board.schools(viewer));
        places.addAll(board.ownClasses(viewer));
        if (places.isEmpty()) throw new NotFound();
        var asked = period == null ? board.latest(viewer).orElse(null) : board.period(period, viewer);
        if (asked != null && places.size() == 1) return Show.redirect("/closings/" + places.getFirst().id() + "?period=" + asked.key());
        var lines = asked == null ? new ArrayList<ClosingBoard.Line>() : board.lines(places, asked, viewer);
        return Show.page("indicators/closing/web/closings", new ClosingsPage(
                asked, board.periods(viewer), lines, settings.of(viewer.county()), ClosingSettings.mayDecide(viewer), viewer.scope().mayAnywhere(Act.CLOSE)));
    }

    @PostMapping("/closings/locks")
    ModelAndView lockAll(@RequestParam String period, Viewer viewer, RedirectAttributes next) {
        var asked = board.period(period, viewer);
        var locked = closings.lockSubmitted(asked, viewer);
        if (locked == 0) Notice.held(next, "indicators.closing.lock-all.none", asked.label());
        else Notice.done(next, "indicators.closing.lock-all.done", locked, asked.label());
        return Show.redirect("/closings?period=" + asked.key());
    }
}
