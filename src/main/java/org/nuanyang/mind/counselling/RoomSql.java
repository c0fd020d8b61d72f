package org.nuanyang.mind.counselling;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RoomSql {
    private final JdbcClient jdbc;

    RoomSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Room> of(OrgId school) {
        return jdbc.sql("""
                select id, name
                  from mind.room
                 where county_id = (select viewer.county()) and school_id = :school and closed_on is null
                 order by name, id
                """).param("school", school.value()).query((row, _) -> new Room(row.getObject("id", UUID.class), school, row.getString("name"))).list();
    }

    /** The schools at whose rooms the viewer may look. */
    List<OrgId> schools() {
        return jdbc.sql("select unnest(mind.near_schools())").query(UUID.class).list().stream().map(OrgId::new).toList();
    }

    boolean insert(Room room, AccountId by) {
        return jdbc.sql("""
                insert into mind.room (county_id, id, school_id, name, added_by)
                values (viewer.county(), :id, :school, :name, :by)
                on conflict do nothing
                """).param("id", room.id()).param("school", room.school().value()).param("name", room.name()).param("by", by.value()).update() == 1;
    }

    boolean close(UUID room, OrgId school, LocalDate on) {
        return jdbc.sql("update mind.room set closed_on = :on where county_id = (select viewer.county()) and id = :id and school_id = :school and closed_on is null")
                .param("on", on).param("id", room).param("school", school.value()).update() == 1;
    }

    record Taken(UUID id, UUID room, LocalDate on, LocalTime from, LocalTime until) {}

    List<Taken> taken(OrgId school, LocalDate from, LocalDate until) {
        return jdbc.sql("select id, room_id, on_day, from_time, until_time from mind.taken(:school, :from, :until) order by on_day, from_time, id")
                .param("school", school.value()).param("from", from).param("until", until)
                .query((row, _) -> new Taken(row.getObject("id", UUID.class), row.getObject("room_id", UUID.class), row.getObject("on_day", LocalDate.class),
                        row.getObject("from_time", LocalTime.class), row.getObject("until_time", LocalTime.class))).list();
    }

    /** Whether somebody waits there from a day on. */
    boolean waits(UUID room, OrgId school, LocalDate from, @Nullable LocalDate until) {
        return taken(school, from, until == null ? from.plusYears(1) : until).stream().anyMatch(each -> each.room().equals(room));
    }
}
