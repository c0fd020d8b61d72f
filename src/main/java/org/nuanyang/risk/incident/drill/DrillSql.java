package org.nuanyang.risk.incident.drill;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;
import org.nuanyang.database.Rows;
import org.nuanyang.risk.incident.IncidentKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DrillSql {
    private final JdbcClient jdbc;

    DrillSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when it stands already: a form sent twice. */
    boolean insert(Drill drill, Instant at) {
        return jdbc.sql("""
                insert into risk.drill (county_id, id, school_id, kind, on_day, led_by, pupils, staff, found, written_by, written_at)
                values (viewer.county(), :id, :school, :kind, :on, :led, :pupils, :staff, :found, :by, :at)
                on conflict (county_id, id) do nothing
                """)
                .param("id", drill.id().value()).param("school", drill.school().value()).param("kind", drill.kind().name()).param("on", drill.on()).param("led", drill.ledBy())
                .param("pupils", drill.pupils()).param("staff", drill.staff()).param("found", drill.found()).param("by", drill.writtenBy().value())
                .param("at", at.atOffset(ZoneOffset.UTC)).update() == 1;
    }

    /** The latest first. */
    List<Drill> of(Collection<UUID> schools, LocalDate from, LocalDate until) {
        return jdbc.sql("""
                select id, school_id, kind, on_day, led_by, pupils, staff, found, written_by
                  from risk.drill
                 where county_id = (select viewer.county()) and school_id = any (:schools::uuid[]) and on_day between :from and :until and removed_at is null
                 order by on_day desc, id desc
                """).param("schools", Rows.texts(schools)).param("from", from).param("until", until)
                .query((row, _) -> new Drill(new DrillId(row.getObject("id", UUID.class)), new OrgId(row.getObject("school_id", UUID.class)), IncidentKind.valueOf(row.getString("kind")),
                        row.getObject("on_day", LocalDate.class), row.getString("led_by"), row.getInt("pupils"), row.getInt("staff"), row.getString("found"),
                        new AccountId(row.getObject("written_by", UUID.class)))).list();
    }

    Set<UUID> without(Collection<UUID> schools, LocalDate from, LocalDate until) {
        return Set.copyOf(jdbc.sql("""
                select school
                  from unnest(:schools::uuid[]) as school
                 where not exists (select from risk.drill
                                    where drill.county_id = (select viewer.county()) and drill.school_id = school and drill.on_day between :from and :until and drill.removed_at is null)
                """).param("schools", Rows.texts(schools)).param("from", from).param("until", until).query(UUID.class).list());
    }

    boolean remove(DrillId id, AccountId by, Instant at) {
        return jdbc.sql("update risk.drill set removed_by = :by, removed_at = :at where county_id = (select viewer.county()) and id = :id and removed_at is null")
                .param("by", by.value()).param("at", at.atOffset(ZoneOffset.UTC)).param("id", id.value()).update() == 1;
    }
}
