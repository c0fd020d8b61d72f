package org.nuanyang.care.today;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nuanyang.access.Act;
import org.nuanyang.access.Duty;
import org.nuanyang.access.Role;
import org.nuanyang.access.Viewer;

/**
 * For whom somebody answers with their own care: a homeroom teacher for the class, a helper for the children paired with them,
 * a psychology teacher for the school. A subject teacher may record and owes nothing.
 *
 * @param schools where the viewer answers for what the school itself owes
 */
record Charge(UUID account, Set<UUID> classes, Set<UUID> children, Set<UUID> counselled, Set<UUID> schools) {
    static Charge of(Viewer viewer) {
        return new Charge(
                viewer.account().value(),
                orgs(viewer, Role.HOMEROOM),
                viewer.scope().children(Act.RECORD),
                orgs(viewer, Role.PSYCHOLOGY),
                union(orgs(viewer, Role.PRINCIPAL), orgs(viewer, Role.FILE_KEEPER)));
    }

    boolean isNothing() {
        return classes.isEmpty() && children.isEmpty() && counselled.isEmpty() && schools.isEmpty();
    }

    boolean hasOwnChildren() {
        return !classes.isEmpty() || !children.isEmpty();
    }

    private static Set<UUID> orgs(Viewer viewer, Role role) {
        return viewer.duties().stream().filter(duty -> duty.role() == role).map(Duty::org).map(org -> org.value()).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<UUID> union(Set<UUID> some, Set<UUID> others) {
        return Stream.concat(some.stream(), others.stream()).collect(Collectors.toUnmodifiableSet());
    }
}
