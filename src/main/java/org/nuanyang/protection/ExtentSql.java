package org.nuanyang.protection;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where the children of a request are, as far as whoever asks sees them. */
@Repository
class ExtentSql {
    /** A child in sight, by nothing but where it is. */
    record Seat(UUID child, UUID school, @Nullable UUID klass) {}

    private final JdbcClient jdbc;

    ExtentSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Seat> seats(Collection<UUID> children) {
        return jdbc.sql("""
                select id as child, school_id as school, class_id as klass
                  from roster.child_card
                 where county_id = (select viewer.county()) and id = any (:children::uuid[])
                """).param("children", ApprovalSql.texts(children)).query(Seat.class).list();
    }

    /** The school or teaching point in which all of these lie; the narrowest, if there is one. */
    Optional<OrgId> schoolOfAll(int county, Collection<UUID> orgs) {
        return jdbc.sql("""
                select above.id
                  from access.org_within as within
                  join access.org as above on above.county_id = within.county_id and above.id = within.ancestor_id
                 where within.county_id = :county
                   and within.org_id = any (:orgs::uuid[])
                   and above.kind in ('SCHOOL', 'TEACHING_POINT')
                 group by above.id, above.kind
                having count(distinct within.org_id) = cardinality(:orgs::uuid[])
                 order by above.kind = 'TEACHING_POINT' desc
                 limit 1
                """).param("county", county).param("orgs", ApprovalSql.texts(orgs))
                .query((row, _) -> new OrgId(row.getObject("id", UUID.class))).optional();
    }

    /** Whether one of these places is in the school, or the school itself. */
    boolean within(int county, OrgId school, Collection<UUID> orgs) {
        return jdbc.sql("""
                select exists (select from access.org_within as within
                                where within.county_id = :county and within.ancestor_id = :school and within.org_id = any (:orgs::uuid[]))
                """).param("county", county).param("school", school.value()).param("orgs", ApprovalSql.texts(orgs)).query(Boolean.class).single();
    }
}
