package org.nuanyang.risk.harm.web;

import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Words;
import org.nuanyang.risk.harm.HarmReport;
import org.nuanyang.risk.harm.HarmReports;
import org.nuanyang.risk.harm.clock.RunningClock;
import org.nuanyang.risk.harm.rule.HarmSettings;
import org.nuanyang.shell.Show;
import org.nuanyang.shell.Tone;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The reports of whoever looks: the own, for the county's officer those received, for a principal those of the school that may be known. */
@Controller
class HarmReportsController {
    private final HarmReports reports;
    private final HarmPages pages;
    private final Orgs orgs;

    HarmReportsController(HarmReports reports, HarmPages pages, Orgs orgs) {
        this.reports = reports;
        this.pages = pages;
        this.orgs = orgs;
    }

    @GetMapping("/risk/reports")
    ModelAndView index(@RequestParam(defaultValue = "false") boolean closed, @RequestParam(defaultValue = "1") int page, Viewer viewer) {
        if (!HarmReports.mayStart(viewer)) throw new NotFound();
        return Show.page("risk/harm/web/reports", new ReportsPage(reports.of(!closed, page, viewer).map(this::line), !closed,
                reports.running(viewer).stream().map(this::line).toList(), HarmReports.mayReadClocks(viewer), true, HarmSettings.mayDecide(viewer)));
    }

    private ReportsPage.Line line(HarmReport report) {
        boolean over = report.overdue(pages.now());
        var state = report.latest() != null && report.closed() ? Words.say(report.latest()) : report.owed() == 0 ? Words.say("risk.harm.state.told")
                : Words.say(over ? "risk.harm.state.over" : "risk.harm.state.owed", report.owed());
        return new ReportsPage.Line("/risk/reports/" + report.id(), report.numbered(), report.called(), pages.place(report), pages.minute(report.startedAt()), state,
                report.closed() || report.owed() == 0 ? Tone.GOOD : over ? Tone.BAD : Tone.WAITING);
    }

    private ReportsPage.Running line(RunningClock clock) {
        return new ReportsPage.Running(clock.numbered(), clock.school() == null ? Words.say("risk.harm.no-school") : name(clock.school()), Words.say(clock.body()),
                pages.left(clock.due(), pages.now()), pages.now().isBefore(clock.due()) ? Tone.WAITING : Tone.BAD);
    }

    private String name(OrgId school) {
        return orgs.find(school).map(org -> org.label(orgs.today())).orElse("");
    }
}
