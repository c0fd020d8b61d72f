package org.nuanyang.protection.web;

import java.util.ArrayList;
import java.util.List;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Words;
import org.nuanyang.protection.ApprovalDesk;
import org.nuanyang.protection.Emergencies;
import org.nuanyang.shell.Person;
import org.nuanyang.shell.TodaySource;
import org.springframework.stereotype.Component;

/** On Today: requests that wait for one's answer, openings in an emergency that wait for one's review. */
@Component
class ProtectionToday implements TodaySource {
    private final ApprovalDesk desk;
    private final Emergencies emergencies;

    ProtectionToday(ApprovalDesk desk, Emergencies emergencies) {
        this.desk = desk;
        this.emergencies = emergencies;
    }

    @Override
    public String key() {
        return "protection.today";
    }

    @Override
    public int order() {
        return 12;
    }

    @Override
    public List<Line> today(Person person) {
        var lines = new ArrayList<Line>();
        if (!(person instanceof Viewer viewer)) return lines;
        long waiting = desk.waiting(viewer).size();
        if (waiting > 0) lines.add(new Line(Words.say("protection.today.approvals"), waiting, "/approvals?of=waiting", true));
        long review = emergencies.waiting(viewer);
        if (review > 0) lines.add(new Line(Words.say("protection.today.emergencies"), review, "/emergencies", true));
        return lines;
    }
}
