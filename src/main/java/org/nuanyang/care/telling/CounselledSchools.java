package org.nuanyang.care.telling;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nuanyang.access.Act;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.documents.telling.Subject;
import org.springframework.stereotype.Component;

/** Where the author of a document is psychology teacher: the school and its teaching points. */
@Component
public class CounselledSchools {
    private final Orgs orgs;

    CounselledSchools(Orgs orgs) {
        this.orgs = orgs;
    }

    /** Never none, and nobody else's. */
    public Set<UUID> of(Subject subject, Viewer viewer) {
        subject.requireAuthor(viewer);
        var counselled = viewer.scope().orgs(Act.COUNSEL);
        var schools = Stream.concat(Stream.of(subject.place()), orgs.tree(subject.place().id()).stream()).map(org -> org.id().value())
                .filter(counselled::contains).collect(Collectors.toSet());
        if (schools.isEmpty()) throw new NotFound();
        return schools;
    }
}
