package org.nuanyang.care.documents;

import org.nuanyang.access.Act;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.roster.ChildFilter;
import org.nuanyang.roster.Roster;
import org.springframework.stereotype.Component;

/** Classes and schools whose children somebody may take out as a whole; no other is found. */
@Component
class PaperPlaces {
    private final Orgs orgs;
    private final Roster roster;

    PaperPlaces(Orgs orgs, Roster roster) {
        this.orgs = orgs;
        this.roster = roster;
    }

    PaperPlace of(OrgId id, Viewer by) {
        var place = orgs.asAWhole(id, Act.EXPORT, by);
        var above = place.kind() == Org.Kind.CLASS ? place.parent() : null;
        return new PaperPlace(place, above == null ? place : orgs.find(above).orElseThrow(NotFound::new));
    }

    /** How many children it has, as many as a paper of it can tell of. */
    int children(PaperPlace place, Viewer by) {
        return (int) roster.list(children(place), 1, by).total();
    }

    static ChildFilter children(PaperPlace place) {
        return place.isClass() ? ChildFilter.ofClass(place.id()) : ChildFilter.ofSchool(place.id());
    }
}
