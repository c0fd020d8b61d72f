package org.nuanyang.access.web.log;

import java.time.Clock;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.LogHeads;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 每日链头: a month of day heads, to be printed and kept. */
@Controller
class HeadsController {
    private final LogHeads heads;
    private final Orgs orgs;
    private final Clock clock;

    HeadsController(LogHeads heads, Orgs orgs, Clock clock) {
        this.heads = heads;
        this.orgs = orgs;
        this.clock = clock;
    }

    @GetMapping("/log/heads")
    ModelAndView show(@RequestParam(required = false) @Nullable YearMonth month, Viewer viewer) {
        var asked = month == null ? YearMonth.now(clock) : month;
        var given = heads.give(asked.atDay(1), asked.atEndOfMonth(), viewer);
        return Show.page("access/web/log/heads", new HeadsPage(asked, YearMonth.now(clock), orgs.county(viewer.county()).name(), given, viewer));
    }
}
