package org.nuanyang.risk.incident.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Words;
import org.nuanyang.risk.incident.Incidents;
import org.nuanyang.risk.incident.clock.OpenClocks;
import org.nuanyang.risk.incident.drill.Drills;
import org.nuanyang.risk.incident.referral.Referrals;
import org.nuanyang.shell.Person;
import org.nuanyang.shell.TodaySource;
import org.springframework.stereotype.Component;

/** On Today: what goes on now, clocks that ran out, referrals nobody answered, a term without a drill. */
@Component
class CrisisToday implements TodaySource {
    private final Incidents incidents;
    private final OpenClocks clocks;
    private final Referrals referrals;
    private final Drills drills;
    private final Clock clock;

    CrisisToday(Incidents incidents, OpenClocks clocks, Referrals referrals, Drills drills, Clock clock) {
        this.incidents = incidents;
        this.clocks = clocks;
        this.referrals = referrals;
        this.drills = drills;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "risk.crisis.today";
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public List<Line> today(Person person) {
        if (!(person instanceof Viewer viewer)) return List.of();
        var lines = new ArrayList<Line>();
        running(viewer, lines);
        if (OpenClocks.mayRead(viewer)) overdue(viewer, lines);
        if (viewer.scope().mayAnywhere(Act.HEED)) waiting(viewer, lines);
        for (var school : drills.missing(viewer)) lines.add(Line.uncounted(Words.say("risk.crisis.today-drill", school.name()), "/risk/drills"));
        return lines;
    }

    private void running(Viewer viewer, List<Line> lines) {
        var running = incidents.running(viewer);
        if (running.isEmpty()) return;
        var url = running.size() == 1 ? "/incidents/" + running.getFirst().id() : "/risk/incidents?which=running";
        lines.add(new Line(Words.say("risk.crisis.today-running"), (long) running.size(), url, true));
    }

    private void overdue(Viewer viewer, List<Line> lines) {
        var all = clocks.running(viewer);
        long late = all.stream().filter(each -> each.overdue(clock.instant())).count();
        if (late > 0) lines.add(new Line(Words.say("risk.crisis.today-overdue"), late, "/risk/incidents/clocks", true));
        else if (!all.isEmpty()) lines.add(Line.of(Words.say("risk.crisis.today-running.county"), all.size(), "/risk/incidents/clocks"));
    }

    private void waiting(Viewer viewer, List<Line> lines) {
        var today = LocalDate.now(clock);
        long late = referrals.open(viewer).stream().filter(each -> each.late(today)).count();
        if (late > 0) lines.add(Line.of(Words.say("risk.crisis.today-referrals"), late, "/risk/referrals"));
    }
}
