package org.nuanyang.risk.attendance.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Words;
import org.nuanyang.risk.attendance.AttendanceRules;
import org.nuanyang.risk.attendance.Overview;
import org.nuanyang.shell.Person;
import org.nuanyang.shell.TodaySource;
import org.springframework.stereotype.Component;

/** On Today: whose parents are to be called at once, and of which class nothing was told. */
@Component
class AttendanceToday implements TodaySource {
    private final Overview overview;
    private final AttendanceRules rules;
    private final Clock clock;

    AttendanceToday(Overview overview, AttendanceRules rules, Clock clock) {
        this.overview = overview;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "risk.attendance";
    }

    @Override
    public int order() {
        return 12;
    }

    @Override
    public List<Line> today(Person person) {
        if (!(person instanceof Viewer viewer) || viewer.scope().orgs(Act.SUBMIT).isEmpty()) return List.of();
        var lines = new ArrayList<Line>();
        uncalled(viewer, lines);
        untold(viewer, lines);
        return lines;
    }

    /** Homeroom knows at once, the school when it is late. */
    private void uncalled(Viewer viewer, List<Line> lines) {
        var all = overview.uncalled(viewer);
        if (all.isEmpty()) return;
        var rule = rules.now();
        long late = all.stream().filter(child -> child.late(rule, clock.instant())).count();
        if (late > 0) lines.add(new Line(Words.say("risk.attendance.today.late", rule.callMinutes()), late, "/risk/attendance", true));
        else if (!ofSchool(viewer)) lines.add(new Line(Words.say("risk.attendance.today.call"), (long) all.size(), "/risk/attendance", true));
    }

    private void untold(Viewer viewer, List<Line> lines) {
        var untold = overview.untold(viewer);
        if (untold.isEmpty()) return;
        if (ofSchool(viewer)) {
            if (overview.pastTheHour()) lines.add(Line.of(Words.say("risk.attendance.today.untold", rules.now().reportBy().toString()), untold.size(), "/risk/attendance"));
        } else for (var klass : untold)
            lines.add(Line.uncounted(Words.say("risk.attendance.today.own", klass.label(java.time.LocalDate.now(clock))), "/classes/" + klass.id() + "/attendance"));
    }

    private static boolean ofSchool(Viewer viewer) {
        return viewer.scope().mayAnywhere(Act.APPROVE) || viewer.scope().mayAnywhere(Act.TRANSFER);
    }
}
