package org.nuanyang.indicators.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.nuanyang.access.Act;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Words;
import org.nuanyang.indicators.ledger.LedgersPage.Link;

/** Ledgers of names and records: they are made where these are kept, and only found here. */
final class NamedLedgers {
    private NamedLedgers() {}

    static List<Link> of(Org place, Viewer viewer) {
        var links = new ArrayList<Link>();
        var school = place.kind() == Org.Kind.CLASS ? Objects.requireNonNull(place.parent()) : place.id();
        boolean takesOut = mayTakeOut(place, school, viewer);
        if (takesOut && place.kind() == Org.Kind.CLASS) links.add(link("contacts", "/classes/" + place.id() + "/contact-table.xlsx"));
        if (takesOut && place.kind().hasClasses()) links.add(link("roll", "/schools/" + place.id() + "/roll.xlsx"));
        if (takesOut && place.kind() == Org.Kind.CLASS) links.add(link("roll", "/schools/" + school + "/roll.xlsx?class=" + place.id()));
        if (takesOut) links.add(link("pairings", "/pairings.xlsx" + (place.kind() == Org.Kind.CLASS ? "?class=" : "?school=") + place.id()));
        if (viewer.scope().mayAnywhere(Act.EXPORT)) links.add(link("care", "/care/papers"));
        if (viewer.scope().mayAnywhere(Act.EXPORT)) links.add(link("term-reports", "/term-reports"));
        if (place.kind() != Org.Kind.CLASS && (takesOut || !place.kind().hasClasses())) links.add(link("inspection", "/inspection?place=" + place.id()));
        if (viewer.scope().mayAnywhere(Act.SURVEY)) links.add(link("surveys", "/surveys"));
        links.add(link("day", "/children/roll" + (place.kind().hasClasses() ? "?school=" + place.id() : "")));
        links.add(link("changes", "/children/roll/changes" + (place.kind().hasClasses() ? "?school=" + place.id() : "")));
        return links;
    }

    static boolean mayTakeOut(Org place, OrgId school, Viewer viewer) {
        return viewer.scope().mayIn(Act.EXPORT, place.id()) || viewer.scope().mayIn(Act.EXPORT, school);
    }

    private static Link link(String key, String url) {
        var pdf = url.contains(".xlsx") ? url.replace(".xlsx", ".pdf") : null;
        return new Link(Words.say("indicators.ledger.link." + key), Words.say("indicators.ledger.link." + key + ".more"), url, pdf);
    }
}
