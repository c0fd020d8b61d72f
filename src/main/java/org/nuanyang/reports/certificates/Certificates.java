package org.nuanyang.reports.certificates;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Duty;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Role;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.NotFound;
import org.nuanyang.documents.CertificateFile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Certificates in the name of an office or school, for whoever leads it. */
@Service
class Certificates {
    static final Set<Role> LEADING = Set.of(Role.COUNTY_OFFICER, Role.TOWNSHIP_OFFICER, Role.PRINCIPAL);

    private final Orgs orgs;
    private final Audit audit;

    Certificates(Orgs orgs, Audit audit) {
        this.orgs = orgs;
        this.audit = audit;
    }

    /** @param name as it signs */
    record Unit(OrgId id, String name) {}

    /** In whose names the viewer may issue. */
    List<Unit> units(Viewer viewer) {
        return viewer.duties().stream().filter(duty -> LEADING.contains(duty.role())).map(Duty::org).distinct().map(orgs::find).flatMap(Optional::stream)
                .filter(org -> org.county() == viewer.county()).map(org -> new Unit(org.id(), name(org))).toList();
    }

    /** @throws NotFound when it is not one of the viewer's */
    Unit unit(@Nullable String id, Viewer viewer) {
        return units(viewer).stream().filter(unit -> unit.id().toString().equals(id)).findFirst().orElseThrow(NotFound::new);
    }

    @Transactional
    CertificateFile print(Order order, Unit unit, Viewer by) {
        audit.record(by, "certificate.printed", null, unit.id().value(), null, Map.of("certificates", order.names().size()));
        return order.file();
    }

    /** The bureau of a county, with the county before it. */
    private String name(Org org) {
        if (org.kind() != Org.Kind.COUNTY) return org.name();
        var bureau = orgs.county(org.county()).bureauName();
        return bureau.startsWith(org.name()) ? bureau : org.name() + bureau;
    }
}
