package org.nuanyang.mind.screening.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Words;
import org.nuanyang.mind.screening.FollowUps;
import org.nuanyang.shell.Person;
import org.nuanyang.shell.TodaySource;
import org.springframework.stereotype.Component;

/** On Today: children whom the viewer is to see after a screening; for the psychology teacher, those that others are late with. */
@Component
class ScreeningToday implements TodaySource {
    private final FollowUps followUps;
    private final Clock clock;

    ScreeningToday(FollowUps followUps, Clock clock) {
        this.followUps = followUps;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "mind.follow";
    }

    @Override
    public int order() {
        return 43;
    }

    @Override
    public List<Line> today(Person person) {
        if (!(person instanceof Viewer viewer) || !viewer.scope().mayAnywhere(Act.HEED)) return List.of();
        var today = LocalDate.now(clock);
        var open = followUps.open(viewer);
        var lines = new ArrayList<Line>();
        var mine = open.stream().filter(FollowUps.Listed::mine).toList();
        if (!mine.isEmpty()) lines.add(new Line(Words.say("mind.follow.today.mine"), (long) mine.size(), "/mind/follow-ups", mine.stream().anyMatch(each -> each.followUp().late(today))));
        long late = open.stream().filter(each -> !each.mine() && each.followUp().late(today)).count();
        if (late > 0) lines.add(new Line(Words.say("mind.follow.today.late"), late, "/mind/follow-ups", true));
        return lines;
    }
}
