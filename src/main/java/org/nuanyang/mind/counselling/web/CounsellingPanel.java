package org.nuanyang.mind.counselling.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Words;
import org.nuanyang.mind.counselling.Appointment;
import org.nuanyang.mind.counselling.AppointmentState;
import org.nuanyang.mind.counselling.Appointments;
import org.nuanyang.mind.counselling.talk.Summaries;
import org.nuanyang.roster.ChildAccess;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildPanel;
import org.springframework.stereotype.Component;

/** On a child's page, for those who heed the child: what the psychology teacher has written for them, the time that is set, and to ask for one. */
@Component
class CounsellingPanel implements ChildPanel {
    private static final int SUMMARIES = 3;

    private final Appointments appointments;
    private final Summaries summaries;

    CounsellingPanel(Appointments appointments, Summaries summaries) {
        this.appointments = appointments;
        this.summaries = summaries;
    }

    @Override
    public int order() {
        return 26;
    }

    @Override
    public Optional<Panel> of(ChildFile file, Viewer viewer) {
        if (!Appointments.mayAsk(file, viewer)) return Optional.empty();
        boolean counsels = ChildAccess.may(Act.COUNSEL, file, viewer);
        var rows = new ArrayList<Row>();
        for (var each : appointments.of(file, viewer)) if (each.state().open()) rows.add(new Row(Words.say("mind.appointment"), words(each), "/mind/appointments/" + each.id()));
        for (var each : summaries.of(file, SUMMARIES, viewer)) rows.add(Row.of(Words.say("mind.summary.of", each.on().toString()), each.text()));
        var actions = new ArrayList<Link>();
        if (counsels) actions.add(new Link(Words.say("mind.session.new"), "pencil", "/children/" + file.id() + "/sessions/new"));
        actions.add(new Link(Words.say(counsels ? "mind.appointment.set" : "mind.appointment.ask"), "calendar", "/children/" + file.id() + "/appointments/new"));
        return Optional.of(new Panel("counselling", Words.say("mind.counselling"), rows.isEmpty() ? Words.say(counsels ? "mind.counselling.nothing" : "mind.counselling.lead") : null, List.copyOf(rows), actions));
    }

    private static String words(Appointment each) {
        if (each.state() == AppointmentState.ASKED || each.slot() == null) return Words.say(each.state());
        var when = Words.say("mind.appointment.when", each.slot().on().toString(), each.slot().times());
        return each.roomName() == null ? when : Words.say("mind.appointment.at", when, each.roomName());
    }
}
