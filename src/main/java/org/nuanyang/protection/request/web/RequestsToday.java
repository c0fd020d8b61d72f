package org.nuanyang.protection.request.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Words;
import org.nuanyang.protection.request.ParentsRequests;
import org.nuanyang.shell.Person;
import org.nuanyang.shell.TodaySource;
import org.springframework.stereotype.Component;

/** On Today: what parents asked for and should have been answered, or should be within three days. */
@Component
class RequestsToday implements TodaySource {
    private final ParentsRequests requests;
    private final Clock clock;

    RequestsToday(ParentsRequests requests, Clock clock) {
        this.requests = requests;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "protection.request.title";
    }

    @Override
    public int order() {
        return 35;
    }

    @Override
    public List<Line> today(Person person) {
        if (!(person instanceof Viewer viewer)) return List.of();
        var today = LocalDate.now(clock);
        var pressing = requests.pressing(viewer);
        var lines = new ArrayList<Line>();
        long overdue = pressing.stream().filter(request -> request.overdue(today)).count();
        if (overdue > 0) lines.add(new Line(Words.say("protection.request.today.overdue"), overdue, "/parents-requests", true));
        if (pressing.size() > overdue) lines.add(Line.of(Words.say("protection.request.today.soon"), pressing.size() - overdue, "/parents-requests"));
        return lines;
    }
}
