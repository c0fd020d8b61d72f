package org.nuanyang.indicators.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.shell.Option;
import org.springframework.stereotype.Component;

/** The places whose ledgers somebody may have, the widest first; classes only within the one school that was chosen. */
@Component
class LedgerPlaces {
    private final Orgs orgs;

    LedgerPlaces(Orgs orgs) {
        this.orgs = orgs;
    }

    /** @param chosen a place whose classes, or whose school's, are told too */
    List<Option> of(@Nullable Org chosen, Viewer viewer) {
        var seen = viewer.scope().orgs(Act.LIST);
        var options = new ArrayList<Option>();
        var tree = orgs.countyOrg(viewer.county()).map(county -> orgs.tree(county.id())).orElse(List.of());
        var schools = schools(tree);
        for (var org : tree) {
            if (schools.containsKey(org.id()) && seen.containsAll(schools.get(org.id()))) options.add(option(org));
            if (chosen != null && (org.id().equals(chosen.id()) || org.id().equals(chosen.parent())))
                orgs.classesOf(org.id()).stream().filter(klass -> seen.contains(klass.id().value())).forEach(klass -> options.add(option(klass)));
        }
        if (options.isEmpty()) orgs.reachable(viewer, Act.LIST).stream().filter(org -> org.kind() == Org.Kind.CLASS && org.classYear() != null
                && !org.classYear().hasLeft(orgs.today())).map(this::option).forEach(options::add);
        return options;
    }

    /** Of each place the schools and teaching points in it; a school is in itself alone. */
    private static Map<OrgId, Set<UUID>> schools(List<Org> tree) {
        var places = new HashMap<OrgId, Org>();
        tree.forEach(org -> places.put(org.id(), org));
        var schools = new HashMap<OrgId, Set<UUID>>();
        for (var school : tree) {
            if (!Lines.isSchool(school)) continue;
            schools.computeIfAbsent(school.id(), _ -> new HashSet<>()).add(school.id().value());
            for (var above = places.get(school.parent()); above != null; above = places.get(above.parent()))
                if (!Lines.isSchool(above)) schools.computeIfAbsent(above.id(), _ -> new HashSet<>()).add(school.id().value());
        }
        return schools;
    }

    private Option option(Org org) {
        return new Option(org.id().toString(), org.label(orgs.today()));
    }
}
