package org.nuanyang.risk.harm;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class HarmPeopleSql {
    private final JdbcClient jdbc;

    HarmPeopleSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Known(String name, HarmChildren.Seat seat) {}

    /** A child in the viewer's sight. */
    Optional<Known> child(UUID id) {
        return jdbc.sql("select id, name, school_id, class_id from roster.child_card where county_id = (select viewer.county()) and id = :id").param("id", id)
                .query((row, _) -> new Known(row.getString("name"),
                        new HarmChildren.Seat(row.getObject("id", UUID.class), new OrgId(row.getObject("school_id", UUID.class)), HarmSql.org(row, "class_id")))).optional();
    }

    /** Who works at the school, each in every role, those who lead it first. */
    List<HarmSuspects.Person> of(OrgId school, LocalDate on) {
        return jdbc.sql("""
                select distinct account_id, name, role, role <> 'PRINCIPAL' as follows
                  from access.staff
                 where county_id = (select viewer.county()) and school_id = :school
                   and from_on <= :on and (until_on is null or until_on >= :on)
                 order by follows, name, role
                """).param("school", school.value()).param("on", on)
                .query((row, _) -> new HarmSuspects.Person(new AccountId(row.getObject("account_id", UUID.class)), row.getString("name"), Role.valueOf(row.getString("role")))).list();
    }
}
