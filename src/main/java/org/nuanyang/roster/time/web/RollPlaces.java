package org.nuanyang.roster.time.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Words;
import org.nuanyang.roster.documents.RollExports.RollOf;
import org.nuanyang.roster.time.RollQuery;
import org.nuanyang.shell.Option;
import org.springframework.stereotype.Component;

/** The schools and classes by which a roll may be narrowed, classes by what they were called on its day. */
@Component
class RollPlaces {
    private static final Set<Org.Kind> SCHOOLS = Set.of(Org.Kind.SCHOOL, Org.Kind.TEACHING_POINT);

    private final Orgs orgs;

    RollPlaces(Orgs orgs) {
        this.orgs = orgs;
    }

    List<Option> schools(Viewer viewer) {
        return schoolsOf(viewer).stream().map(org -> new Option(org.id().toString(), org.name())).toList();
    }

    /** Of the chosen or the only school, those that have left too; or the classes themselves that the viewer has. */
    List<Option> classes(RollQuery query, Viewer viewer) {
        var schools = schoolsOf(viewer);
        var school = query.school() != null ? query.school() : schools.size() == 1 ? schools.getFirst().id() : null;
        if (school == null && !schools.isEmpty()) return List.of();
        return orgs.reachable(viewer, Act.LIST).stream()
                .filter(org -> org.kind() == Org.Kind.CLASS && (school == null || school.equals(org.parent())))
                .map(org -> new Option(org.id().toString(), org.label(query.day()))).toList();
    }

    /** Which roll it is, for a title. */
    RollOf of(RollQuery query, Viewer viewer) {
        var schools = schoolsOf(viewer);
        var klass = query.klass() == null ? null : orgs.find(query.klass()).orElse(null);
        var school = query.school() != null ? query.school() : klass != null ? klass.parent() : schools.size() == 1 ? schools.getFirst().id() : null;
        var name = school == null ? Words.say("roster.roll.everywhere") : orgs.find(school).map(Org::name).orElse("");
        return klass == null ? new RollOf(name, school, school) : new RollOf(name + klass.label(query.day()), klass.id(), school);
    }

    boolean mayExport(RollQuery query, Viewer viewer) {
        var places = viewer.scope().orgs(Act.EXPORT);
        if (query.klass() != null && places.contains(query.klass().value())) return true;
        var school = query.school() != null || query.klass() == null ? query.school() : orgs.find(query.klass()).map(Org::parent).orElse(null);
        return school == null ? query.klass() == null && !places.isEmpty() : places.contains(school.value());
    }

    private List<Org> schoolsOf(Viewer viewer) {
        return orgs.reachable(viewer, Act.LIST, SCHOOLS);
    }
}
