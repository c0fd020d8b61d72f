package org.nuanyang.risk.incident.web;

import java.util.ArrayList;
import java.util.Optional;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Minute;
import org.nuanyang.common.Words;
import org.nuanyang.risk.incident.Incident;
import org.nuanyang.risk.incident.Incidents;
import org.nuanyang.risk.incident.PupilSearch;
import org.nuanyang.risk.incident.referral.Referral;
import org.nuanyang.risk.incident.referral.Referrals;
import org.nuanyang.roster.ChildAccess;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildPanel;
import org.springframework.stereotype.Component;

/** On a child's page: the way to the crisis screen for staff; what goes on, and referrals, for whoever heeds the child. */
@Component
class CrisisPanel implements ChildPanel {
    private static final int SHOWN = 3;

    private final Incidents incidents;
    private final Referrals referrals;

    CrisisPanel(Incidents incidents, Referrals referrals) {
        this.incidents = incidents;
        this.referrals = referrals;
    }

    @Override
    public int order() {
        return 11;
    }

    @Override
    public Optional<Panel> of(ChildFile file, Viewer viewer) {
        var rows = new ArrayList<Row>();
        incidents.of(file, viewer).stream().limit(SHOWN).forEach(incident -> rows.add(row(incident)));
        referrals.of(file, viewer).stream().filter(Referral::open).forEach(referral -> rows.add(row(referral)));
        var actions = new ArrayList<Link>();
        if (file.left() == null && PupilSearch.mayStart(viewer) && ChildAccess.may(Act.RECORD, file, viewer))
            actions.add(new Link(Words.say("risk.crisis"), "alert-triangle", "/crisis?child=" + file.id()));
        if (ChildAccess.may(Act.HEED, file, viewer)) actions.add(new Link(Words.say("risk.referrals"), "send", "/children/" + file.id() + "/referrals"));
        if (rows.isEmpty() && actions.isEmpty()) return Optional.empty();
        return Optional.of(new Panel("crisis", Words.say("risk.crisis.panel"), rows.isEmpty() ? Words.say("risk.crisis.panel.nothing") : null, rows, actions));
    }

    private static Row row(Incident incident) {
        var state = incident.closure() == null ? Words.say("risk.incident.runs") : Words.say(incident.closure().end());
        return new Row(Words.say(incident.kind()), Words.say("risk.crisis.panel.incident", Minute.of(incident.startedAt()), state), "/incidents/" + incident.id());
    }

    private static Row row(Referral referral) {
        return new Row(Words.say("risk.referral"), Words.say("risk.crisis.panel.referral", referral.office(), referral.dueOn().toString()), "/referrals/" + referral.id());
    }
}
