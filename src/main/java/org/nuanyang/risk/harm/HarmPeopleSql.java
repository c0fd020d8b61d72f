package org.nuanyang.risk.harm;

import java.time.LocalDate;
import java.util.List;
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
