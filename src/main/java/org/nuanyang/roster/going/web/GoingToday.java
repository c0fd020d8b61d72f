package org.nuanyang.roster.going.web;

import java.util.ArrayList;
import java.util.List;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Words;
import org.nuanyang.roster.Transfers;
import org.nuanyang.roster.going.NewYear;
import org.nuanyang.shell.Person;
import org.nuanyang.shell.TodaySource;
import org.springframework.stereotype.Component;

/** Who is to come, and in late summer the new school year. */
@Component
class GoingToday implements TodaySource {
    private final Transfers transfers;
    private final NewYear newYear;

    GoingToday(Transfers transfers, NewYear newYear) {
        this.transfers = transfers;
        this.newYear = newYear;
    }

    @Override
    public String key() {
        return "roster.going.today";
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public List<Line> today(Person person) {
        var lines = new ArrayList<Line>();
        if (!(person instanceof Viewer viewer) || !viewer.scope().mayAnywhere(Act.ENROL)) return lines;
        long waiting = transfers.arrivals(viewer).size();
        if (waiting > 0) lines.add(Line.of(Words.say("roster.going.today.arrivals"), waiting, "/transfers/arrivals"));
        for (var school : newYear.due(viewer)) {
            lines.add(Line.uncounted(Words.say("roster.going.today.new-year", school.name()), "/schools/" + school.id() + "/new-year"));
        }
        return lines;
    }
}
