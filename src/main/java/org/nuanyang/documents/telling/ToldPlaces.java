package org.nuanyang.documents.telling;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nuanyang.access.Act;
import org.nuanyang.access.Org;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.springframework.stereotype.Component;

/** Whose place a teller may tell of: a class or school of the viewer's, a township or county all of whose schools are. */
@Component
public class ToldPlaces {
    private final Orgs orgs;

    ToldPlaces(Orgs orgs) {
        this.orgs = orgs;
    }

    /** @throws NotFound unless the viewer may list all its children */
    public ToldPlace of(Subject subject, Viewer viewer) {
        var place = subject.place();
        if (place.county() != viewer.county() || subject.voice().own() || !may(subject, Act.LIST, viewer)) throw new NotFound();
        return switch (place.kind()) {
            case CLASS -> new ToldPlace(subject, Set.of(Objects.requireNonNull(place.parent()).value()));
            case COUNTY -> new ToldPlace(subject, null);
            case TOWNSHIP, SCHOOL, TEACHING_POINT -> new ToldPlace(subject, schools(place));
        };
    }

    /** May this be done for all children of the place? */
    public boolean may(Subject subject, Act act, Viewer viewer) {
        var place = subject.place();
        return place.kind() == Org.Kind.CLASS ? viewer.scope().mayIn(act, place.id()) : viewer.scope().orgs(act).containsAll(schools(place));
    }

    private Set<UUID> schools(Org place) {
        var schools = orgs.tree(place.id()).stream().filter(org -> org.kind().hasClasses()).map(org -> org.id().value()).collect(Collectors.toUnmodifiableSet());
        if (schools.isEmpty()) throw new NotFound();
        return schools;
    }
}
