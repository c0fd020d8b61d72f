package org.nuanyang.reports.compliance;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ComplianceSql {
    private final JdbcClient jdbc;

    ComplianceSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The name of the school of each class, teaching point and school. */
    Map<UUID, String> schools(int county) {
        var schools = new HashMap<UUID, String>();
        jdbc.sql("""
                select org_within.org_id, school.name
                  from access.org as school
                  join access.org_within on org_within.county_id = school.county_id and org_within.ancestor_id = school.id
                 where school.county_id = :county and school.kind = 'SCHOOL'
                """).param("county", county).query(row -> {
                    schools.put(row.getObject(1, UUID.class), row.getString(2));
                });
        return schools;
    }
}
