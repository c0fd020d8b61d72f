package org.nuanyang.mind.counselling.web;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Words;
import org.nuanyang.mind.counselling.Appointment;
import org.nuanyang.mind.counselling.AppointmentState;
import org.nuanyang.mind.counselling.Appointments;
import org.nuanyang.mind.counselling.talk.Sessions;
import org.nuanyang.shell.Person;
import org.nuanyang.shell.TodaySource;
import org.springframework.stereotype.Component;

/** On Today: who comes today, who waits for a time, what nobody has said the outcome of, and which talks wait for a word to others. */
@Component
class CounsellingToday implements TodaySource {
    private static final int NAMED = 8;

    private final Appointments appointments;
    private final Sessions sessions;
    private final Clock clock;

    CounsellingToday(Appointments appointments, Sessions sessions, Clock clock) {
        this.appointments = appointments;
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "mind.counselling";
    }

    @Override
    public int order() {
        return 43;
    }

    @Override
    public List<Line> today(Person person) {
        if (!(person instanceof Viewer viewer) || !Appointments.mayRead(viewer)) return List.of();
        var now = LocalDateTime.now(clock);
        var open = appointments.list(viewer).stream().filter(each -> each.state().open()).toList();
        var lines = new ArrayList<Line>();
        var coming = open.stream().filter(each -> each.slot() != null && each.state() == AppointmentState.SET && each.slot().on().equals(now.toLocalDate()) && !each.unsaid(now)).toList();
        coming.stream().limit(NAMED).forEach(each -> lines.add(Line.uncounted(words(each), "/mind/appointments/" + each.id())));
        if (!viewer.scope().mayAnywhere(Act.COUNSEL)) return lines;
        count("mind.today.asked", open.stream().filter(each -> each.state() == AppointmentState.ASKED && each.kept()).count(), "/mind/appointments", lines);
        count("mind.today.unsaid", open.stream().filter(each -> each.kept() && each.unsaid(now)).count(), "/mind/appointments", lines);
        count("mind.today.summaries", sessions.owed(viewer).size(), "/mind/sessions", lines);
        return lines;
    }

    private static void count(String key, long count, String url, List<Line> lines) {
        if (count > 0) lines.add(Line.of(Words.say(key), count, url));
    }

    private static String words(Appointment each) {
        var times = each.slot() == null ? "" : each.slot().times();
        return Words.say("mind.today.appointment", times, each.name(), each.roomName() == null ? Words.say("mind.room.elsewhere") : each.roomName());
    }
}
