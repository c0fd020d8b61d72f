package org.nuanyang.risk.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Role;
import org.nuanyang.risk.plan.text.Doer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who works at a school. */
@Repository
class StaffSql {
    private final JdbcClient jdbc;

    StaffSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Colleague(UUID account, String name, Role role, @Nullable UUID klass) {
        Doer doer() {
            return new Doer(new AccountId(account), name);
        }
    }

    List<Colleague> at(OrgId school, LocalDate on) {
        return jdbc.sql("""
                select distinct account_id as account, name, role, class_id as klass
                  from access.staff
                 where county_id = (select viewer.county()) and school_id = :school and role not in ('ADMINISTRATOR', 'HELPER', 'COUNTY_OFFICER', 'TOWNSHIP_OFFICER', 'SUPERVISOR')
                   and from_on <= :on and (until_on is null or until_on >= :on)
                 order by name, account_id
                """).param("school", school.value()).param("on", on).query(Colleague.class).list();
    }
}
