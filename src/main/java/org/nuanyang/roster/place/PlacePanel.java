package org.nuanyang.roster.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Words;
import org.nuanyang.roster.ChildAccess;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildPanel;
import org.nuanyang.roster.Phone;
import org.springframework.stereotype.Component;

/** On a child's page: who is 儿童主任 and 儿童督导员 where the child lives, and the offices' phones. */
@Component
class PlacePanel implements ChildPanel {
    private final Places places;

    PlacePanel(Places places) {
        this.places = places;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public Optional<Panel> of(ChildFile file, Viewer viewer) {
        return PlaceName.of(file.facts()).map(place -> panel(file, place, viewer));
    }

    private Panel panel(ChildFile file, PlaceName place, Viewer viewer) {
        var near = places.near(place, viewer);
        boolean call = ChildAccess.may(Act.CALL, file, viewer);
        var rows = new ArrayList<Row>();
        if (!place.isTownship()) add(rows, "village", near.village(), call);
        if (!place.township().isEmpty()) add(rows, "township", near.township(), call);
        var set = places.maySet(viewer) && file.left() == null
                ? List.of(new Link(Words.say("roster.place.edit"), "pencil", PlacesPage.url(place))) : List.<Link>of();
        return new Panel("place", Words.say("roster.place.panel", place.words()), rows.isEmpty() ? Words.say("roster.place.nothing") : null, rows, set);
    }

    private static void add(List<Row> rows, String level, PlaceContacts contacts, boolean call) {
        if (contacts.officer() != null || contacts.officerPhone() != null) {
            rows.add(row("roster.place.officer." + level, contacts.officer(), contacts.officerPhone(), call));
        }
        if (contacts.officePhone() != null) rows.add(row("roster.place.office." + level, null, contacts.officePhone(), call));
    }

    private static Row row(String key, @Nullable String name, @Nullable Phone phone, boolean call) {
        var number = phone == null ? "" : call ? phone.digits() : phone.masked();
        return new Row(Words.say(key), name == null ? number : (name + " " + number).strip(), phone != null && call ? "tel:" + phone.digits() : null);
    }
}
