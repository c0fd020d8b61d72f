package org.nuanyang.roster.place;

import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The contacts of villages and townships: read by whoever opens files, set by whoever enrols children. */
@Service("placeContacts")
@Transactional
public class Places {
    private final PlaceSql sql;
    private final Audit audit;
    private final Clock clock;

    Places(PlaceSql sql, Audit audit, Clock clock) {
        this.sql = sql;
        this.audit = audit;
        this.clock = clock;
    }

    /** The contacts of a place and of the township above it; nothing known is an empty answer, not a missing one. */
    @Transactional(readOnly = true)
    public Near near(PlaceName place, Viewer viewer) {
        if (!viewer.scope().mayAnywhere(Act.OPEN)) throw new NotFound();
        return new Near(contacts(place), contacts(place.above()));
    }

    public record Near(PlaceContacts village, PlaceContacts township) {}

    /** Every place where children in sight live, with its township, and how many they are. */
    @Transactional(readOnly = true)
    public Map<PlaceContacts, Integer> all(Viewer viewer) {
        if (!mayList(viewer)) throw new NotFound();
        var known = new LinkedHashMap<PlaceName, PlaceContacts>();
        sql.all().forEach(contacts -> known.put(contacts.place(), contacts));
        var children = new LinkedHashMap<PlaceName, Integer>();
        for (var lived : sql.lived()) {
            children.merge(lived.name(), lived.children(), Integer::sum);
            if (!lived.name().isTownship() && !lived.name().township().isEmpty()) children.merge(lived.name().above(), 0, Integer::sum);
        }
        var all = new LinkedHashMap<PlaceContacts, Integer>();
        children.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<PlaceName, Integer> entry) -> entry.getKey().township()).thenComparing(entry -> entry.getKey().village()))
                .forEach(entry -> all.put(known.getOrDefault(entry.getKey(), PlaceContacts.unknown(entry.getKey())), entry.getValue()));
        return all;
    }

    public PlaceContacts find(PlaceName place, Viewer viewer) {
        if (!maySet(viewer) || !ours(place)) throw new NotFound();
        return contacts(place);
    }

    public void set(PlaceContacts contacts, Viewer by) {
        if (!maySet(by) || !ours(contacts.place())) throw new NotFound();
        sql.set(contacts, clock.instant(), by.account());
        audit.record(by, "place.contacts-set", null, null, null, Map.of("township", contacts.place().township(), "village", contacts.place().village()));
    }

    public boolean maySet(Viewer viewer) {
        return viewer.scope().mayAnywhere(Act.ENROL);
    }

    private static boolean mayList(Viewer viewer) {
        return viewer.scope().mayAnywhere(Act.OPEN) && List.of(Act.ENROL, Act.AMEND, Act.TRANSFER).stream().anyMatch(viewer.scope()::mayAnywhere);
    }

    /** Where a child in sight lives, or the township above: the contacts of other places are others' to set. */
    private boolean ours(PlaceName place) {
        return sql.lived().stream().map(PlaceSql.Lived::name).anyMatch(lived -> lived.equals(place) || lived.above().equals(place));
    }

    private PlaceContacts contacts(PlaceName place) {
        return sql.find(place).orElseGet(() -> PlaceContacts.unknown(place));
    }
}
