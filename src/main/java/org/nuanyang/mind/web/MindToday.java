package org.nuanyang.mind.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Words;
import org.nuanyang.mind.Custody;
import org.nuanyang.mind.Tier;
import org.nuanyang.mind.Tiers;
import org.nuanyang.shell.Person;
import org.nuanyang.shell.TodaySource;
import org.springframework.stereotype.Component;

/** On Today: to whom attention is due, whose review is due, and notes that wait for a hand-over. */
@Component
class MindToday implements TodaySource {
    private final Tiers tiers;
    private final Custody custody;
    private final Clock clock;

    MindToday(Tiers tiers, Custody custody, Clock clock) {
        this.tiers = tiers;
        this.custody = custody;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "mind.title";
    }

    @Override
    public int order() {
        return 42;
    }

    @Override
    public List<Line> today(Person person) {
        if (!(person instanceof Viewer viewer)) return List.of();
        var lines = new ArrayList<Line>();
        if (viewer.scope().mayAnywhere(Act.HEED)) heeded(viewer, lines);
        long elsewhere = custody.mine(viewer).stream().filter(folder -> !folder.here()).count();
        if (elsewhere > 0) lines.add(Line.of(Words.say("mind.today.elsewhere"), elsewhere, "/mind/hand-over"));
        for (var waiting : custody.waiting(viewer))
            lines.add(new Line(Words.say("mind.today.waiting", waiting.schoolName()), waiting.folders(), "/mind/succession", true));
        return lines;
    }

    private void heeded(Viewer viewer, List<Line> lines) {
        var list = tiers.list(viewer);
        if (list.isEmpty()) return;
        boolean urgent = list.stream().anyMatch(each -> each.attention().tier() == Tier.CRISIS);
        lines.add(new Line(Words.say("mind.today.heeded"), (long) list.size(), "/mind", urgent));
        var today = LocalDate.now(clock);
        long due = list.stream().filter(each -> each.attention().reviewDue(today)).count();
        if (due > 0 && viewer.scope().mayAnywhere(Act.COUNSEL)) lines.add(Line.of(Words.say("mind.today.review"), due, "/mind"));
    }
}
