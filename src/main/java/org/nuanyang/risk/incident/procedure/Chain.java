package org.nuanyang.risk.incident.procedure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Role;
import org.nuanyang.access.Viewer;
import org.nuanyang.access.WorkPhones;
import org.nuanyang.common.NotFound;
import org.nuanyang.risk.incident.Incident;
import org.nuanyang.roster.ChildFile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The people to call and their numbers. Of staff, those whose holders let them be printed; of a child's family, for whoever may
 * call them, each look logged.
 */
@Service
@Transactional
public class Chain {
    private final WorkPhones phones;
    private final Orgs orgs;
    private final Procedures procedures;
    private final Family family;

    Chain(WorkPhones phones, Orgs orgs, Procedures procedures, Family family) {
        this.phones = phones;
        this.orgs = orgs;
        this.procedures = procedures;
        this.family = family;
    }

    /** @param number null when nobody has told one that may be shown */
    public record Contact(Callee who, String name, @Nullable String number) {}

    public static List<Contact> everywhere() {
        return Arrays.stream(Callee.values()).filter(Callee::everywhere).map(callee -> new Contact(callee, "", callee.number())).toList();
    }

    /** The school's people and the county's, for the wall: no child's. */
    @Transactional(readOnly = true)
    public List<Contact> ofSchool(OrgId id) {
        var school = orgs.find(id).orElseThrow(NotFound::new);
        var all = new ArrayList<Contact>();
        if (school.emergencyPhone() != null) all.add(new Contact(Callee.SCHOOL, "", school.emergencyPhone()));
        else if (school.phone() != null) all.add(new Contact(Callee.SCHOOL, "", school.phone()));
        with(all, Callee.PRINCIPAL, Role.PRINCIPAL, school);
        with(all, Callee.PSYCHOLOGY, Role.PSYCHOLOGY, school);
        procedures.setting().ifPresent(duty -> all.add(new Contact(Callee.COUNTY, duty.body(), duty.phone())));
        return all;
    }

    /** Whom to call about this incident: homeroom and family besides, as far as this viewer may. */
    public List<Contact> of(Incident incident, Viewer viewer) {
        var all = new ArrayList<Contact>();
        var file = incident.child() == null ? Optional.<ChildFile>empty() : family.file(incident, viewer);
        file.map(ChildFile::klass).ifPresent(klass -> phones.reached(Role.HOMEROOM, klass).forEach(each -> all.add(new Contact(Callee.HOMEROOM, each.name(), each.number()))));
        file.ifPresent(child -> all.addAll(family.of(child, viewer)));
        all.addAll(ofSchool(incident.school()));
        return all;
    }

    /** A teaching point without a principal of its own has the school's. */
    private void with(List<Contact> all, Callee who, Role role, Org school) {
        var here = phones.reached(role, school.id());
        if (here.isEmpty() && school.kind() == Org.Kind.TEACHING_POINT && school.parent() != null) here = phones.reached(role, school.parent());
        here.forEach(each -> all.add(new Contact(who, each.name(), each.number())));
    }
}
