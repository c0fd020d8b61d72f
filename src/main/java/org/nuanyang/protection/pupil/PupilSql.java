package org.nuanyang.protection.pupil;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PupilSql {
    private final JdbcClient jdbc;

    PupilSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Pupil> find(UUID id) {
        return jdbc.sql("""
                select child.id, child.name, child.school_id, child.class_id, child.left_on, today.birth_from, today.birth_precision
                  from roster.child_card as child
                  join roster.child_today as today on today.county_id = child.county_id and today.id = child.id
                 where child.county_id = (select viewer.county()) and child.id = :id
                """).param("id", id)
                .query((row, _) -> new Pupil(row.getObject("id", UUID.class), row.getString("name"), row.getObject("school_id", UUID.class),
                        row.getObject("class_id", UUID.class), row.getObject("left_on", LocalDate.class),
                        "DAY".equals(row.getString("birth_precision")) ? row.getObject("birth_from", LocalDate.class) : null)).optional();
    }
}
