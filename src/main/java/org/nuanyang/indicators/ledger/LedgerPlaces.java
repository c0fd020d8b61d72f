package org.nuanyang.indicators.ledger;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.Org;
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
        for (var org : tree) {
            var below = org.kind() == Org.Kind.SCHOOL || org.kind() == Org.Kind.TEACHING_POINT ? List.of(org)
                    : orgs.tree(org.id()).stream().filter(Lines::isSchool).toList();
            if (!below.isEmpty() && below.stream().allMatch(school -> seen.contains(school.id().value()))) options.add(option(org));
            if (chosen != null && (org.id().equals(chosen.id()) || org.id().equals(chosen.parent())))
                orgs.classesOf(org.id()).stream().filter(klass -> seen.contains(klass.id().value())).forEach(klass -> options.add(option(klass)));
        }
        if (options.isEmpty()) orgs.reachable(viewer, Act.LIST).stream().filter(org -> org.kind() == Org.Kind.CLASS && org.classYear() != null
                && !org.classYear().hasLeft(orgs.today())).map(this::option).forEach(options::add);
        return options;
    }

    private Option option(Org org) {
        return new Option(org.id().toString(), org.label(orgs.today()));
    }
}
