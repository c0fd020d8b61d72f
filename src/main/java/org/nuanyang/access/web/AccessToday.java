package org.nuanyang.access.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.nuanyang.access.Deputies;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Words;
import org.nuanyang.shell.Person;
import org.nuanyang.shell.TodaySource;
import org.springframework.stereotype.Component;

/** Who stands in for whom, and a code that was issued to this account, or its second step taken away: nobody gets in by one unseen. */
@Component
class AccessToday implements TodaySource {
    private static final Duration TOLD = Duration.ofDays(7);

    private final Deputies deputies;
    private final Standing standing;

    AccessToday(Deputies deputies, Standing standing) {
        this.deputies = deputies;
        this.standing = standing;
    }

    @Override
    public String key() {
        return "access.today";
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public List<Line> today(Person person) {
        var lines = new ArrayList<Line>();
        if (!(person instanceof Viewer viewer)) return lines;
        standing.codes(viewer, TOLD).forEach(code -> lines.add(new Line(code, null, "/account#codes", true)));
        standing.resets(viewer, TOLD).forEach(reset -> lines.add(new Line(reset, null, "/account/second#resets", true)));
        deputies.mine(viewer).forEach(each -> lines.add(Line.uncounted(
                Words.say(each.deputyId().equals(viewer.account()) ? "access.deputy.by-me" : "access.deputy.for-me",
                        each.deputy(), each.absent(), each.place(), Words.say(each.role()), each.from(), each.until()),
                "/account")));
        return lines;
    }
}
