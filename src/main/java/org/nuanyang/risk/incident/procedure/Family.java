package org.nuanyang.risk.incident.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Words;
import org.nuanyang.risk.incident.Incident;
import org.nuanyang.risk.incident.procedure.Chain.Contact;
import org.nuanyang.roster.ChildAccess;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.NeededContacts;
import org.nuanyang.roster.place.PlaceContacts;
import org.nuanyang.roster.place.PlaceName;
import org.nuanyang.roster.place.Places;
import org.springframework.stereotype.Component;

/** Whom to call around a child: guardian and parents, 儿童主任 of the village. */
@Component
class Family {
    private final ChildAccess children;
    private final NeededContacts contacts;
    private final Places places;

    Family(ChildAccess children, NeededContacts contacts, Places places) {
        this.children = children;
        this.contacts = contacts;
        this.places = places;
    }

    Optional<ChildFile> file(Incident incident, Viewer viewer) {
        return children.find(incident.child(), Act.OPEN, viewer);
    }

    /** For whoever may call; the look is logged. */
    List<Contact> of(ChildFile file, Viewer viewer) {
        var all = new ArrayList<Contact>();
        if (file.left() == null && ChildAccess.may(Act.CALL, file, viewer))
            for (var each : contacts.of(file.id(), viewer).contacts())
                all.add(new Contact(Callee.GUARDIAN, each.relation() == null ? each.name() : Words.say("risk.crisis.kin", each.name(), each.relation().word()),
                        each.phone() == null ? null : each.phone().digits()));
        PlaceName.of(file.facts()).ifPresent(place -> {
            var near = places.near(place, viewer);
            if (near.village().isKnown()) all.add(officer(near.village()));
            else if (near.township().isKnown()) all.add(officer(near.township()));
        });
        return all;
    }

    private static Contact officer(PlaceContacts contacts) {
        var phone = contacts.officerPhone() == null ? contacts.officePhone() : contacts.officerPhone();
        var name = contacts.place().words() + (contacts.officer() == null ? "" : " " + contacts.officer());
        return new Contact(Callee.VILLAGE, name, phone == null ? null : phone.digits());
    }
}
