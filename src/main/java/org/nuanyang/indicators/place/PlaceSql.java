package org.nuanyang.indicators.place;

import java.util.Set;
import java.util.UUID;
import org.nuanyang.access.OrgId;
import org.nuanyang.database.Narrowed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What stands below a place. */
@Repository
class PlaceSql {
    private final JdbcClient jdbc;

    PlaceSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void planForTheseValues() {
        Narrowed.planForTheseValues(jdbc);
    }

    /** Schools and teaching points, the place itself included. */
    Set<UUID> schools(OrgId place) {
        return Set.copyOf(jdbc.sql("""
                select org_id
                  from access.org_within
                 where county_id = (select viewer.county()) and ancestor_id = :place and kind in ('SCHOOL', 'TEACHING_POINT')
                """).param("place", place.value()).query(UUID.class).list());
    }
}
