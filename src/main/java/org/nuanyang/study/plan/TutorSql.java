package org.nuanyang.study.plan;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who works at a school: those of the class first. */
@Repository
class TutorSql {
    private final JdbcClient jdbc;

    TutorSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Tutor> at(OrgId school, @Nullable OrgId klass, LocalDate on) {
        return jdbc.sql("""
                select account_id, name
                  from access.staff
                 where county_id = (select viewer.county()) and school_id = :school and role in ('HOMEROOM', 'SUBJECT', 'PRINCIPAL', 'PSYCHOLOGY', 'FILE_KEEPER')
                   and from_on <= :on and (until_on is null or until_on >= :on)
                 group by account_id, name
                 order by bool_or(class_id is not distinct from :class::uuid and role = 'HOMEROOM') desc, bool_or(class_id is not distinct from :class::uuid) desc, name, account_id
                """).param("school", school.value()).param("class", klass == null ? null : klass.value(), Types.OTHER).param("on", on)
                .query((row, _) -> new Tutor(new AccountId(row.getObject("account_id", UUID.class)), row.getString("name"))).list();
    }
}
