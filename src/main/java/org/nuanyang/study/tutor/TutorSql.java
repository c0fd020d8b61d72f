package org.nuanyang.study.tutor;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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

    /** Who teaches a subject in a class and works there on this day; the first by name of several. */
    Map<String, Tutor> teaching(OrgId school, OrgId klass, LocalDate on) {
        record Taught(String subject, Tutor tutor) {}
        return jdbc.sql("""
                select distinct on (teaching.subject) teaching.subject, staff.account_id, staff.name
                  from study.teaching
                  join access.staff on staff.county_id = teaching.county_id and staff.account_id = teaching.account_id and staff.school_id = :school
                                   and staff.from_on <= :on and (staff.until_on is null or staff.until_on >= :on)
                 where teaching.county_id = (select viewer.county()) and teaching.class_id = :class
                 order by teaching.subject, staff.name, staff.account_id
                """).param("school", school.value()).param("class", klass.value()).param("on", on)
                .query((row, _) -> new Taught(row.getString("subject"), new Tutor(new AccountId(row.getObject("account_id", UUID.class)), row.getString("name")))).stream()
                .collect(Collectors.toMap(Taught::subject, Taught::tutor));
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
