package org.nuanyang.roster.web;

import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.ChildRow;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.Roster;
import org.nuanyang.shell.Show;
import org.nuanyang.shell.Together;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A child's page, a look at one full number, and the file's history. */
@Controller
@RequestMapping("/children/{childId}")
class ChildController {
    private final Roster roster;
    private final ChildPages pages;
    private final HistoryPages histories;
    private final Together together;

    ChildController(Roster roster, ChildPages pages, HistoryPages histories, Together together) {
        this.roster = roster;
        this.pages = pages;
        this.histories = histories;
        this.together = together;
    }

    @GetMapping
    ModelAndView show(@PathVariable ChildId childId, Viewer viewer) {
        return together.read(() -> shown(childId, viewer));
    }

    private ModelAndView shown(ChildId childId, Viewer viewer) {
        var row = roster.row(childId, viewer).orElseThrow(NotFound::new);
        return mayOpen(row, viewer)
                ? Show.page("roster/web/child", pages.of(roster.open(childId, viewer), null, viewer))
                : Show.page("roster/web/line", pages.line(row, viewer));
    }

    /** Shows one number in full; a post, since each look is written into the log. */
    @PostMapping("/looks")
    ModelAndView look(
            @PathVariable ChildId childId, @RequestParam String fact,
            @RequestHeader(value = "HX-Request", defaultValue = "false") boolean fragment, Viewer viewer) {
        var asked = Fact.byKey(fact).orElseThrow(NotFound::new);
        var full = roster.reveal(childId, asked, viewer);
        if (fragment) return Show.page("roster/web/seen", full);
        return together.read(() -> Show.page("roster/web/child", pages.of(roster.open(childId, viewer), asked, viewer)));
    }

    @GetMapping("/history")
    ModelAndView history(@PathVariable ChildId childId, @RequestParam(required = false) @Nullable String fact, Viewer viewer) {
        var file = roster.open(childId, viewer);
        return Show.page("roster/web/history", histories.of(file, roster.history(childId, viewer), fact));
    }

    private static boolean mayOpen(ChildRow row, Viewer viewer) {
        return viewer.scope().may(
                Act.OPEN, row.school().value(), row.klass() == null ? null : row.klass().value(), row.id().value());
    }
}
