package org.nuanyang.risk.harm.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Words;
import org.nuanyang.risk.harm.HarmReports;
import org.nuanyang.shell.MeEntry;
import org.nuanyang.shell.Person;
import org.nuanyang.shell.TodaySource;
import org.springframework.stereotype.Component;

/** In everybody's menu, so that a report is two taps away; and on Today for whom something of one is still owed, unnamed. */
@Component
class HarmPlace implements MeEntry, TodaySource {
    private final HarmReports reports;

    HarmPlace(HarmReports reports) {
        this.reports = reports;
    }

    @Override
    public MeEntry.@Nullable Line of(Person person) {
        return person instanceof Viewer viewer && HarmReports.mayStart(viewer) ? new MeEntry.Line(Words.say("risk.harm.title"), "alert-triangle", "/risk/reports/new", 0) : null;
    }

    @Override
    public String key() {
        return "risk.harm.today";
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public List<TodaySource.Line> today(Person person) {
        var lines = new ArrayList<TodaySource.Line>();
        if (!(person instanceof Viewer viewer) || !HarmReports.mayStart(viewer)) return lines;
        for (var report : reports.owing(viewer))
            lines.add(new TodaySource.Line(Words.say("risk.harm.today.owed", report.numbered(), report.owed()), null, "/risk/reports/" + report.id(), true));
        if (lines.isEmpty() && HarmReports.mayReadClocks(viewer)) {
            long running = reports.running(viewer).size();
            if (running > 0) lines.add(new TodaySource.Line(Words.say("risk.harm.today.clocks"), running, "/risk/reports", true));
        }
        return lines;
    }
}
