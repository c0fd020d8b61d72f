package org.nuanyang.mind.passing.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Words;
import org.nuanyang.mind.Tier;
import org.nuanyang.mind.passing.Passing;
import org.nuanyang.shell.Person;
import org.nuanyang.shell.TodaySource;
import org.springframework.stereotype.Component;

/** On Today: children who have come with something open. */
@Component
class PassingToday implements TodaySource {
    private final Passing passing;
    private final Clock clock;

    PassingToday(Passing passing, Clock clock) {
        this.passing = passing;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "mind.passed";
    }

    @Override
    public int order() {
        return 42;
    }

    @Override
    public List<Line> today(Person person) {
        if (!(person instanceof Viewer viewer)) return List.of();
        var today = LocalDate.now(clock);
        var open = passing.open(viewer);
        if (open.isEmpty()) return List.of();
        boolean presses = open.stream().anyMatch(each -> each.late(today) || each.tier() == Tier.CRISIS);
        return List.of(new Line(Words.say("mind.passed.today"), (long) open.size(), "/mind/passed-on", presses));
    }
}
