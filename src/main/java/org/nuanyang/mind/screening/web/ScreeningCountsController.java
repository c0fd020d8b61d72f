package org.nuanyang.mind.screening.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Words;
import org.nuanyang.mind.MindTabs;
import org.nuanyang.mind.screening.HelpLines;
import org.nuanyang.mind.screening.ScreeningCounts;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.nuanyang.shell.Tab;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** For those above the schools: counts in which no small number shows, and the numbers that children may call. */
@Controller
class ScreeningCountsController {
    private final ScreeningCounts counts;
    private final HelpLines lines;
    private final MindTabs tabs;
    private final Clock clock;

    ScreeningCountsController(ScreeningCounts counts, HelpLines lines, MindTabs tabs, Clock clock) {
        this.counts = counts;
        this.lines = lines;
        this.tabs = tabs;
        this.clock = clock;
    }

    record CountsPage(ScreeningCounts.Counted counted, LocalDate today, boolean sets, List<Tab> tabs) {
        public List<ScreeningCounts.Fallen> fallen() {
            return List.of(ScreeningCounts.Fallen.values());
        }

        public String number(OptionalInt number) {
            return number.isPresent() ? Words.say("mind.number", number.getAsInt()) : Words.say("mind.hidden");
        }
    }

    record HelpPage(int version, String words, Problems problems) {}

    @GetMapping("/mind/screening-counts")
    ModelAndView counts(Viewer viewer) {
        var today = LocalDate.now(clock);
        return Show.page("mind/screening/web/counts", new CountsPage(counts.of(today, viewer), today, HelpLines.maySet(viewer), tabs.of(viewer, "/mind/screening-counts")));
    }

    @GetMapping("/mind/help-lines")
    ModelAndView lines(Viewer viewer) {
        if (!HelpLines.maySet(viewer)) throw new NotFound();
        var said = lines.now();
        return Show.page("mind/screening/web/help-lines", new HelpPage(said.version(), said.words(), Problems.NONE));
    }

    @PostMapping("/mind/help-lines")
    ModelAndView set(@RequestParam int version, @RequestParam(defaultValue = "") @Nullable String words, Viewer viewer, RedirectAttributes next) {
        var refused = lines.set(version, words == null ? "" : words, viewer);
        if (refused.isPresent()) return Show.again("mind/screening/web/help-lines", new HelpPage(version, words == null ? "" : words, Problems.NONE.with("words", refused.get())));
        Notice.done(next, "mind.help.done");
        return Show.redirect("/mind/screening-counts");
    }
}
