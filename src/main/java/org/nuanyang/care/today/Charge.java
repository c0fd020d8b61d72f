package org.nuanyang.care.today;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nuanyang.access.Act;
import org.nuanyang.access.Duty;
import org.nuanyang.access.Role;
import org.nuanyang.access.Viewer;
import org.nuanyang.calendar.SchoolYear;
import org.nuanyang.care.Matter;
import org.nuanyang.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

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

    /** What is open, or was missed in this school year, has begun within the year before it: no period is longer. */
    static LocalDate openSince(LocalDate on) {
        return SchoolYear.of(on).from().minusYears(1);
    }

    /** A question about whom this person answers for, between two days. */
    StatementSpec bound(JdbcClient jdbc, LocalDate since, LocalDate on, String sql) {
        return jdbc.sql(sql)
                .param("account", account)
                .param("classes", Rows.texts(classes)).param("children", Rows.texts(children))
                .param("counselled", Rows.texts(counselled)).param("schools", Rows.texts(schools))
                .param("together", Rows.names(Arrays.stream(Matter.values()).filter(Matter::together).toList()))
                .param("since", since).param("on", on);
    }

    private static Set<UUID> orgs(Viewer viewer, Role role) {
        return viewer.duties().stream().filter(duty -> duty.role() == role).map(Duty::org).map(org -> org.value()).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<UUID> union(Set<UUID> some, Set<UUID> others) {
        return Stream.concat(some.stream(), others.stream()).collect(Collectors.toUnmodifiableSet());
    }
}
