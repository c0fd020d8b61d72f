package org.nuanyang.indicators;

import java.util.Set;
import java.util.UUID;
import org.nuanyang.access.Act;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.springframework.stereotype.Component;

/** Whose figures somebody may see: of a class or school of theirs, and of a township or county all of whose schools are. */
@Component
class Places {
    private final Orgs orgs;
    private final PlaceSql sql;

    Places(Orgs orgs, PlaceSql sql) {
        this.orgs = orgs;
        this.sql = sql;
    }

    Place of(OrgId id, Viewer viewer) {
        var org = orgs.find(id).filter(each -> each.county() == viewer.county()).orElseThrow(NotFound::new);
        if (org.kind() == Org.Kind.CLASS) {
            if (!viewer.scope().mayIn(Act.LIST, id)) throw new NotFound();
            return new Place(org, null);
        }
        Set<UUID> schools = sql.schools(id);
        if (schools.isEmpty() || !viewer.scope().orgs(Act.LIST).containsAll(schools)) throw new NotFound();
        return new Place(org, org.kind() == Org.Kind.COUNTY ? null : schools);
    }
}
