package org.nuanyang.risk.harm.web;

import java.util.List;
import java.util.Optional;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Words;
import org.nuanyang.risk.harm.HarmReports;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildPanel;
import org.springframework.stereotype.Component;

/** On every child's page the same, for everybody: how to report. Whether there is a report nobody reads there. */
@Component
class HarmPanel implements ChildPanel {
    @Override
    public int order() {
        return 88;
    }

    @Override
    public boolean staysAfterDeath() {
        return true;
    }

    @Override
    public Optional<Panel> of(ChildFile file, Viewer viewer) {
        if (!HarmReports.mayStart(viewer)) return Optional.empty();
        return Optional.of(new Panel("harm", Words.say("risk.harm.title"), Words.say("risk.harm.panel"), List.of(),
                List.of(new Link(Words.say("risk.harm.start"), "alert-triangle", "/risk/reports/new?child=" + file.id()))));
    }
}
