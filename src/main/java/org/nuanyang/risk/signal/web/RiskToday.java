package org.nuanyang.risk.signal.web;

import java.util.ArrayList;
import java.util.List;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Words;
import org.nuanyang.risk.signal.watchlist.WatchFilter.Only;
import org.nuanyang.risk.signal.watchlist.Watchlist;
import org.nuanyang.shell.Person;
import org.nuanyang.shell.TodaySource;
import org.springframework.stereotype.Component;

/** On Today: how many children have something new since yesterday, and whose level is to be looked at again. */
@Component
class RiskToday implements TodaySource {
    private final Watchlist watchlist;

    RiskToday(Watchlist watchlist) {
        this.watchlist = watchlist;
    }

    @Override
    public String key() {
        return "risk.title";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public List<Line> today(Person person) {
        if (!(person instanceof Viewer viewer)) return List.of();
        var due = watchlist.due(viewer);
        var lines = new ArrayList<Line>();
        long fresh = due.getOrDefault(Only.NEW, 0L), again = due.getOrDefault(Only.DUE, 0L);
        if (fresh > 0) lines.add(Line.of(Words.say("risk.today.new"), fresh, "/risk?only=NEW"));
        if (again > 0 && viewer.scope().mayAnywhere(Act.ASSESS)) lines.add(new Line(Words.say("risk.today.review"), again, "/risk?only=DUE", true));
        return lines;
    }
}
