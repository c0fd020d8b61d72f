package org.nuanyang.calendar.web;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.springframework.stereotype.Component;

/** Whose calendar is looked at: the county's, or a school's of those in sight. */
@Component
class CalendarSchools {
    private static final Set<Org.Kind> SCHOOLS = Set.of(Org.Kind.SCHOOL, Org.Kind.TEACHING_POINT);

    private final Orgs orgs;

    CalendarSchools(Orgs orgs) {
        this.orgs = orgs;
    }

    /** The schools in sight; of who sees a class only, its school. */
    List<Org> of(Viewer viewer) {
        var reachable = orgs.reachable(viewer, Act.LIST);
        var schools = reachable.stream().filter(org -> SCHOOLS.contains(org.kind())).toList();
        if (!schools.isEmpty()) return schools;
        return reachable.stream().map(Org::parent).filter(Objects::nonNull).distinct().flatMap(id -> orgs.find(id).stream()).toList();
    }

    /** The one asked for, or one's own where there is but one; null for the county. */
    @Nullable Org chosen(@Nullable String asked, List<Org> schools) {
        if (asked == null) return schools.size() == 1 ? schools.getFirst() : null;
        if (asked.isBlank()) return null;
        var id = id(asked);
        return schools.stream().filter(org -> org.id().equals(id)).findFirst().orElseThrow(NotFound::new);
    }

    private static OrgId id(String asked) {
        try {
            return new OrgId(UUID.fromString(asked));
        } catch (IllegalArgumentException unreadable) {
            throw new NotFound();
        }
    }
}
