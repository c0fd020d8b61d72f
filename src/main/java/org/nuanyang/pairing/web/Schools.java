package org.nuanyang.pairing.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.shell.Option;
import org.springframework.stereotype.Component;

/** The schools and classes that a page offers to choose from. */
@Component
class Schools {
    private final Orgs orgs;

    Schools(Orgs orgs) {
        this.orgs = orgs;
    }

    List<Org> of(Act act, Viewer viewer) {
        return orgs.reachable(viewer, act, Set.of(Org.Kind.SCHOOL, Org.Kind.TEACHING_POINT));
    }

    List<Option> options(Act act, Viewer viewer) {
        return of(act, viewer).stream().map(org -> new Option(org.id().toString(), org.name())).toList();
    }

    /** The chosen school, or the viewer's first with its teaching points behind it. */
    Optional<Org> chosen(@Nullable OrgId school, Act act, Viewer viewer) {
        var schools = of(act, viewer);
        return school == null ? schools.stream().findFirst() : schools.stream().filter(org -> org.id().equals(school)).findFirst();
    }

    List<Option> classes(@Nullable OrgId school, Act act, Viewer viewer) {
        var reachable = orgs.reachable(viewer, act);
        var schools = of(act, viewer);
        var classes = school != null ? orgs.classesOf(school) : schools.size() == 1 ? orgs.classesOf(schools.getFirst().id())
                : schools.isEmpty() ? reachable.stream().filter(org -> org.kind() == Org.Kind.CLASS).toList() : List.<Org>of();
        return classes.stream().map(org -> new Option(org.id().toString(), org.label(orgs.today()))).toList();
    }

    String name(OrgId org) {
        return orgs.find(org).map(Org::name).orElse("");
    }
}
