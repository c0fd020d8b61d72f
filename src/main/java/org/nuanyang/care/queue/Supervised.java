package org.nuanyang.care.queue;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.springframework.stereotype.Component;

/** The schools and teaching points whose care somebody answers for. */
@Component
public class Supervised {
    private final Orgs orgs;

    Supervised(Orgs orgs) {
        this.orgs = orgs;
    }

    public List<Org> schools(Viewer viewer) {
        return orgs.withClasses(viewer, Act.SUPERVISE);
    }

    /** All of them, or the chosen one with its teaching points; one that is not the viewer's is not found. */
    Set<UUID> among(@Nullable OrgId school, @Nullable OrgId klass, Viewer viewer) {
        if (!viewer.scope().mayAnywhere(Act.SUPERVISE)) throw new NotFound();
        if (klass != null && !viewer.scope().mayIn(Act.SUPERVISE, klass)) throw new NotFound();
        if (school != null && !viewer.scope().mayIn(Act.SUPERVISE, school)) throw new NotFound();
        return schools(viewer).stream().filter(org -> school == null || org.id().equals(school) || school.equals(org.parent()))
                .map(org -> org.id().value()).collect(Collectors.toUnmodifiableSet());
    }
}
