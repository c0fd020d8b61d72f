package org.nuanyang.risk.aid.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Words;
import org.nuanyang.risk.aid.AidCase;
import org.nuanyang.risk.aid.LegalAid;
import org.nuanyang.risk.harm.HarmReports;
import org.nuanyang.shell.Person;
import org.nuanyang.shell.TodaySource;
import org.springframework.stereotype.Component;

/** On Today: eligible cases that nobody has applied for, and answers that do not come. */
@Component
class AidToday implements TodaySource {
    private final LegalAid aid;
    private final Clock clock;

    AidToday(LegalAid aid, Clock clock) {
        this.aid = aid;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "risk.aid";
    }

    @Override
    public int order() {
        return 47;
    }

    @Override
    public List<Line> today(Person person) {
        if (!(person instanceof Viewer viewer) || !viewer.scope().mayAnywhere(Act.ASSESS) && !HarmReports.mayReadClocks(viewer)) return List.of();
        var today = LocalDate.now(clock);
        var lines = new ArrayList<Line>();
        var cases = aid.all(viewer);
        var unapplied = cases.stream().filter(AidCase::toBeAppliedFor).toList();
        if (!unapplied.isEmpty()) lines.add(new Line(Words.say("risk.aid.today.unapplied"), (long) unapplied.size(), "/risk/legal-aid", unapplied.stream().anyMatch(each -> each.late(today))));
        long late = cases.stream().filter(each -> each.waits() && each.late(today)).count();
        if (late > 0) lines.add(Line.of(Words.say("risk.aid.today.unanswered"), late, "/risk/legal-aid"));
        return lines;
    }
}
