package org.nuanyang.risk.attendance.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Words;
import org.nuanyang.risk.attendance.Absences;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildPanel;
import org.springframework.stereotype.Component;

/** On a child's page, for those who heed the child: how often it was not there of late. */
@Component
class AttendancePanel implements ChildPanel {
    private static final int DAYS = 30;

    private final Absences absences;
    private final Clock clock;

    AttendancePanel(Absences absences, Clock clock) {
        this.absences = absences;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 28;
    }

    @Override
    public Optional<Panel> of(ChildFile file, Viewer viewer) {
        var days = absences.of(file, LocalDate.now(clock).minusDays(DAYS), viewer);
        if (days.isEmpty()) return Optional.empty();
        var latest = days.getFirst();
        long absent = days.stream().filter(day -> day.mark().absent()).count();
        return Optional.of(new Panel("attendance", Words.say("risk.attendance"), null, List.of(
                Row.of(Words.say("risk.attendance.panel.absent", DAYS), Words.say("risk.attendance.days", absent)),
                Row.of(Words.say("risk.attendance.panel.latest"), Words.say("risk.attendance.day-mark", latest.on().toString(), Words.say(latest.mark())))),
                List.of(new Link(Words.say("risk.attendance.panel.more"), "list-details", "/children/" + file.id() + "/attendance"))));
    }
}
