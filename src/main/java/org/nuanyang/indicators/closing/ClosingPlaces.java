package org.nuanyang.indicators.closing;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.nuanyang.access.Act;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Words;
import org.springframework.stereotype.Component;

/** The schools and classes that close. What is taught at a teaching point is its school's. */
@Component
class ClosingPlaces {
    private final Orgs orgs;
    private final ClosingSql sql;

    ClosingPlaces(Orgs orgs, ClosingSql sql) {
        this.orgs = orgs;
        this.sql = sql;
    }

    /** The school or class, for whoever may do this there. */
    ClosingPlace find(OrgId id, Act act, Viewer viewer) {
        if (!viewer.scope().mayIn(act, id)) throw new NotFound();
        var org = orgs.find(id).filter(found -> found.county() == viewer.county()).orElseThrow(NotFound::new);
        return switch (org.kind()) {
            case SCHOOL -> school(org);
            case CLASS -> klass(org);
            case COUNTY, TOWNSHIP, TEACHING_POINT -> throw new NotFound();
        };
    }

    /** All in which the viewer may do this, by name. */
    List<ClosingPlace> schools(Act act, Viewer viewer) {
        return orgs.reachable(viewer, act, Set.of(Org.Kind.SCHOOL)).stream().map(ClosingPlaces::school).toList();
    }

    /** The classes that the viewer submits without answering for their school: a homeroom teacher's. */
    List<ClosingPlace> ownClasses(Viewer viewer) {
        var schools = viewer.scope().orgs(Act.SUBMIT);
        return withChildren(orgs.reachable(viewer, Act.SUBMIT, Set.of(Org.Kind.CLASS)).stream().map(this::klass)
                .filter(place -> !schools.contains(place.school().value())).toList(), Set.of());
    }

    /** The school's classes in which there are or were children, those of its teaching points too. */
    List<ClosingPlace> classesOf(ClosingPlace school, Set<UUID> then) {
        var all = orgs.tree(school.id()).stream().flatMap(each -> orgs.classesOf(each.id()).stream().map(org -> new ClosingPlace(
                org.id(), school.id(), each.id().equals(school.id()) ? label(org) : each.name() + " " + label(org), school.name()))).toList();
        var known = all.stream().map(ClosingPlace::id).toList();
        var gone = then.stream().map(OrgId::new).filter(id -> !known.contains(id)).flatMap(id -> orgs.find(id).stream()).map(org -> gone(org, school)).toList();
        return Stream.concat(withChildren(all, then).stream(), gone.stream()).toList();
    }

    /** A class that is closed by now, and was one of the period's. */
    private ClosingPlace gone(Org klass, ClosingPlace school) {
        return new ClosingPlace(klass.id(), school.id(), Words.say("indicators.closing.closed-class", label(klass)), school.name());
    }

    private List<ClosingPlace> withChildren(List<ClosingPlace> classes, Set<UUID> then) {
        var with = sql.withChildren(classes.stream().map(each -> each.id().value()).toList());
        return classes.stream().filter(each -> with.contains(each.id().value()) || then.contains(each.id().value())).toList();
    }

    private ClosingPlace klass(Org org) {
        var school = Stream.iterate(org, each -> each.kind() != Org.Kind.SCHOOL, each -> orgs.find(each.parent()).orElseThrow()).reduce((_, last) -> last)
                .flatMap(last -> orgs.find(last.parent())).orElseThrow();
        return new ClosingPlace(org.id(), school.id(), label(org), school.name());
    }

    private static ClosingPlace school(Org org) {
        return new ClosingPlace(org.id(), org.id(), org.name(), org.name());
    }

    private String label(Org klass) {
        return klass.label(orgs.today());
    }
}
