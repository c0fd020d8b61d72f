package org.nuanyang.care.preview;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;
import org.nuanyang.roster.ChildId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whom a preview goes through: the children in care on a day, and who works where. */
@Repository
class StaffSql {
    private final JdbcClient jdbc;

    StaffSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the sight of whoever asks; of one school only, where it is named. */
    List<ChildId> children(LocalDate on, @Nullable OrgId school) {
        return jdbc.sql("""
                select distinct in_care.child_id
                  from roster.in_care
                  join roster.pupil on pupil.county_id = in_care.county_id and pupil.id = in_care.child_id
                 where in_care.county_id = (select viewer.county()) and in_care.from_on <= :on and (in_care.until_on is null or in_care.until_on > :on)
                   and pupil.left_on is null and (:school::uuid is null or pupil.school_id = :school::uuid)
                """).param("on", on).param("school", school == null ? null : school.value())
                .query((row, _) -> new ChildId(row.getObject("child_id", UUID.class))).list();
    }

    Staff staff(int county, LocalDate on) {
        Map<UUID, Set<UUID>> homeroom = new HashMap<>();
        Map<UUID, Set<UUID>> subject = new HashMap<>();
        Map<UUID, Set<UUID>> psychology = new HashMap<>();
        jdbc.sql("""
                select role, account_id, coalesce(class_id, school_id) as org_id
                  from access.staff
                 where county_id = :county and from_on <= :on and (until_on is null or until_on >= :on)
                   and (role in ('HOMEROOM','SUBJECT') and class_id is not null or role = 'PSYCHOLOGY')
                 order by account_id
                """).param("county", county).param("on", on)
                .query((row, _) -> {
                    var into = switch (row.getString("role")) {
                        case "HOMEROOM" -> homeroom;
                        case "SUBJECT" -> subject;
                        default -> psychology;
                    };
                    return into.computeIfAbsent(row.getObject("org_id", UUID.class), _ -> new LinkedHashSet<>()).add(row.getObject("account_id", UUID.class));
                }).list();
        return new Staff(homeroom, subject, psychology);
    }
}
