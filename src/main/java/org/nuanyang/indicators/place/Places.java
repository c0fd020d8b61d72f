package org.nuanyang.indicators.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nuanyang.access.Act;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.springframework.stereotype.Component;

/** Whose figures somebody may see: of a class or school of theirs, and of a township or county all of whose schools are. */
@Component
public class Places {
    private final Orgs orgs;
    private final PlaceSql sql;

    Places(Orgs orgs, PlaceSql sql) {
        this.orgs = orgs;
        this.sql = sql;
    }

    public Place of(OrgId id, Viewer viewer) {
        var org = orgs.find(id).filter(each -> each.county() == viewer.county()).orElseThrow(NotFound::new);
        if (org.kind() == Org.Kind.CLASS) {
            if (!viewer.scope().mayIn(Act.LIST, id)) throw new NotFound();
            return new Place(org, null, Set.of());
        }
        Set<UUID> schools = sql.schools(id);
        if (schools.isEmpty() || !viewer.scope().orgs(Act.LIST).containsAll(schools)) throw new NotFound();
        return new Place(org, org.kind() == Org.Kind.COUNTY ? null : schools, schools);
    }

    /** Where the viewer may see figures, the widest first: county, townships, schools; classes of whoever has classes alone. */
    public List<Org> open(Viewer viewer) {
        var reached = viewer.scope().orgs(Act.LIST);
        var tree = orgs.countyOrg(viewer.county()).map(county -> orgs.tree(county.id())).orElse(List.of());
        var below = new HashMap<OrgId, Set<UUID>>();
        var parents = tree.stream().filter(org -> org.parent() != null).collect(Collectors.toMap(Org::id, org -> Objects.requireNonNull(org.parent())));
        for (var org : tree) {
            if (!org.kind().hasClasses()) continue;
            for (OrgId each = org.id(); each != null; each = parents.get(each)) below.computeIfAbsent(each, _ -> new HashSet<>()).add(org.id().value());
        }
        var open = new ArrayList<>(tree.stream().filter(org -> below.containsKey(org.id()) && reached.containsAll(below.get(org.id()))).toList());
        if (open.stream().anyMatch(org -> org.kind() == Org.Kind.COUNTY)) return open;
        orgs.reachable(viewer, Act.LIST).stream().filter(org -> org.kind() == Org.Kind.CLASS && !reached.contains(Objects.requireNonNull(org.parent()).value()))
                .filter(org -> org.classYear() == null || !org.classYear().hasLeft(orgs.today())).forEach(open::add);
        return open;
    }

    /** May one of these be done for all children of the place? */
    public boolean may(Set<Act> acts, Place place, Viewer viewer) {
        if (place.org().kind() == Org.Kind.CLASS) return acts.stream().anyMatch(act -> viewer.scope().mayIn(act, place.org().id()));
        return acts.stream().anyMatch(act -> viewer.scope().orgs(act).containsAll(place.within()));
    }

    /** Many optional filters: for the rest of the transaction, a plan for the values at hand. */
    public void planForTheseValues() {
        sql.planForTheseValues();
    }
}
