package org.nuanyang.risk.incident.web;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.AccountNames;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Ids;
import org.nuanyang.risk.incident.Attachments;
import org.nuanyang.risk.incident.Incident;
import org.nuanyang.risk.incident.IncidentLog;
import org.nuanyang.risk.incident.Incidents;
import org.nuanyang.risk.incident.LogLine;
import org.nuanyang.risk.incident.procedure.Chain;
import org.nuanyang.roster.ChildAccess;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;
import org.springframework.stereotype.Component;

/** Gathers what the page of an incident shows. */
@Component
class IncidentPages {
    private final Sources sources;
    private final Chain chain;
    private final ChildAccess children;
    private final AccountNames names;
    private final Clock clock;

    IncidentPages(Sources sources, Chain chain, ChildAccess children, AccountNames names, Clock clock) {
        this.sources = sources;
        this.chain = chain;
        this.children = children;
        this.names = names;
        this.clock = clock;
    }

    /** The doors of an incident. */
    @Component
    record Sources(Incidents incidents, IncidentLog log, Attachments files) {}

    IncidentPage of(Incident incident, String typed, Problems problems, Viewer viewer) {
        var lines = sources.log().of(incident, viewer);
        var people = sources.log().people(incident, viewer);
        var everybody = new HashSet<AccountId>(people);
        lines.stream().map(LogLine::by).forEach(everybody::add);
        var colleagues = incident.running()
                ? sources.log().others(incident, viewer).stream().map(each -> new Option(each.account().toString(), each.name())).toList() : List.<Option>of();
        boolean inSight = incident.child() != null && children.find(incident.child(), Act.OPEN, viewer).filter(file -> ChildAccess.may(Act.OPEN, file, viewer)).isPresent();
        boolean assesses = incident.child() != null && children.find(incident.child(), Act.ASSESS, viewer).isPresent();
        boolean mayKeep = incident.running() && incident.child() != null && children.find(incident.child(), Act.RECORD, viewer).isPresent();
        return new IncidentPage(incident, lines, incident.running() ? chain.of(incident, viewer) : List.of(), people, names.of(viewer.county(), everybody), colleagues,
                sources.files().of(incident.id(), viewer), sources.incidents().mayClose(incident, viewer), people.contains(viewer.account()), mayKeep, inSight, assesses,
                Ids.next().toString(), typed, clock.instant(), problems);
    }
}
