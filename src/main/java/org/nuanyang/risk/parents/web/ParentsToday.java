package org.nuanyang.risk.parents.web;

import java.util.ArrayList;
import java.util.List;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Words;
import org.nuanyang.risk.parents.CareChecks;
import org.nuanyang.risk.parents.ParentNotices;
import org.nuanyang.shell.Person;
import org.nuanyang.shell.TodaySource;
import org.springframework.stereotype.Component;

/** On Today: notices without an answer, care to be looked at this term, agreements that run out. */
@Component
class ParentsToday implements TodaySource {
    private final ParentNotices notices;
    private final CareChecks checks;

    ParentsToday(ParentNotices notices, CareChecks checks) {
        this.notices = notices;
        this.checks = checks;
    }

    @Override
    public String key() {
        return "risk.parents.due";
    }

    @Override
    public int order() {
        return 46;
    }

    @Override
    public List<Line> today(Person person) {
        if (!(person instanceof Viewer viewer)) return List.of();
        var lines = new ArrayList<Line>();
        line(lines, "risk.parents.today.unanswered", notices.unanswered(viewer).size());
        line(lines, "risk.check.today.due", checks.due(viewer).size());
        line(lines, "risk.check.today.ending", checks.ending(viewer).size());
        return lines;
    }

    private static void line(List<Line> lines, String key, int count) {
        if (count > 0) lines.add(Line.of(Words.say(key), count, "/risk/parents"));
    }
}
