package org.nuanyang.risk.incident.web;

import java.util.List;
import org.nuanyang.common.Words;
import org.nuanyang.risk.incident.Incident;
import org.nuanyang.risk.incident.IncidentKind;
import org.nuanyang.risk.incident.procedure.Callee;
import org.nuanyang.risk.incident.procedure.Chain.Contact;

/**
 * The first screen: three numbers, what has happened, who else to call.
 *
 * @param child of whom it is, when one comes from a child's page
 */
public record CrisisPage(List<Incident> running, List<Contact> school, List<Contact> everywhere, boolean mayStart, boolean hasWall, boolean keepsDrills, boolean oversees, boolean sets, String child) {
    /** The three that stand alone above everything. */
    public List<Callee> first() {
        return List.of(Callee.POLICE, Callee.AMBULANCE, Callee.FIRE);
    }

    public List<Contact> further() {
        return everywhere.stream().filter(each -> !first().contains(each.who())).toList();
    }

    public IncidentKind[] kinds() {
        return IncidentKind.values();
    }

    public String url(IncidentKind kind) {
        return "/crisis/" + kind + (child.isEmpty() ? "" : "?child=" + child);
    }

    public String words(Incident incident) {
        return Words.say("risk.crisis.goes-on", incident.childName() == null ? Words.say("risk.crisis.unknown") : incident.childName(), Words.say(incident.kind()));
    }
}
