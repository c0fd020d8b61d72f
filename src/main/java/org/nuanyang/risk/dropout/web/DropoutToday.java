package org.nuanyang.risk.dropout.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Words;
import org.nuanyang.risk.attendance.AttendanceRules;
import org.nuanyang.risk.dropout.Dropouts;
import org.nuanyang.shell.Person;
import org.nuanyang.shell.TodaySource;
import org.springframework.stereotype.Component;

/** On Today: children who stay away for whom a step is due. */
@Component
class DropoutToday implements TodaySource {
    private final Dropouts dropouts;
    private final AttendanceRules rules;
    private final Clock clock;

    DropoutToday(Dropouts dropouts, AttendanceRules rules, Clock clock) {
        this.dropouts = dropouts;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "risk.dropout";
    }

    @Override
    public int order() {
        return 13;
    }

    @Override
    public List<Line> today(Person person) {
        if (!(person instanceof Viewer viewer) || !viewer.scope().mayAnywhere(Act.ASSESS)) return List.of();
        var today = LocalDate.now(clock);
        var open = dropouts.list(true, today, viewer);
        if (open.isEmpty()) return List.of();
        var rule = rules.now();
        long late = open.stream().filter(each -> each.next(rule).filter(due -> due.late(today)).isPresent()).count();
        var lines = new ArrayList<Line>();
        if (late > 0) lines.add(new Line(Words.say("risk.dropout.today.late"), late, "/risk/dropouts", true));
        if (open.size() > late) lines.add(Line.of(Words.say("risk.dropout.today.open"), open.size() - late, "/risk/dropouts"));
        return lines;
    }
}
