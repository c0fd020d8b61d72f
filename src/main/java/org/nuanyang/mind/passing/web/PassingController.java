package org.nuanyang.mind.passing.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.mind.MindTabs;
import org.nuanyang.mind.passing.PassedOn;
import org.nuanyang.mind.passing.Passing;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Show;
import org.nuanyang.shell.Tab;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What has come along with children who changed school, and what has gone with others. */
@Controller
class PassingController {
    private final Passing passing;
    private final MindTabs tabs;
    private final Clock clock;

    PassingController(Passing passing, MindTabs tabs, Clock clock) {
        this.passing = passing;
        this.tabs = tabs;
        this.clock = clock;
    }

    record PassingPage(List<PassedOn> open, List<PassedOn.Gone> gone, LocalDate today, List<Tab> tabs) {
        public String childUrl(PassedOn each) {
            return "/children/" + each.child();
        }

        public String seenUrl(PassedOn each) {
            return "/mind/passed-on/" + each.id() + "/seen";
        }
    }

    @GetMapping("/mind/passed-on")
    ModelAndView list(Viewer viewer) {
        if (!Passing.mayRead(viewer)) throw new NotFound();
        return Show.page("mind/passing/web/passed-on", new PassingPage(passing.open(viewer), passing.gone(viewer), LocalDate.now(clock), tabs.of(viewer, "/mind/passed-on")));
    }

    @PostMapping("/mind/passed-on/{id}/seen")
    ModelAndView seen(@PathVariable UUID id, Viewer viewer, RedirectAttributes next) {
        passing.seen(id, viewer);
        Notice.done(next, "mind.follow.seen");
        return Show.redirect("/mind/passed-on");
    }
}
