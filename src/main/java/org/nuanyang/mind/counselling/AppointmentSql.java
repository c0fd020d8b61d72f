package org.nuanyang.mind.counselling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;
import org.nuanyang.database.Rows;
import org.nuanyang.database.Vault;
import org.nuanyang.roster.ChildId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AppointmentSql {
    private static final String APPOINTMENT = """
            select appointment.id, appointment.school_id, appointment.child_id, child.name, child.class_id, appointment.state, appointment.asked_by, appointment.counsellor,
                   appointment.on_day, appointment.from_time, appointment.until_time, appointment.room_id, room.name as room_name, appointment.told,
                   appointment.ended, appointment.ended_sealed, appointment.version, appointment.by_child,
                   appointment.school_id = any ((select viewer.counselled())::uuid[])
                   and (appointment.counsellor = (select viewer.account())
                        or appointment.state in ('ASKED','SET')
                           and (appointment.counsellor is null or not mind.in_office(appointment.counsellor, appointment.school_id))) is true as kept
              from mind.appointment
              join roster.child_card as child on child.county_id = appointment.county_id and child.id = appointment.child_id
              left join mind.room on room.county_id = appointment.county_id and room.id = appointment.room_id
             where appointment.county_id = (select viewer.county())
            """;
    private static final String SOONEST_FIRST = " order by appointment.on_day nulls first, appointment.from_time, appointment.asked_at, appointment.id";

    private final JdbcClient jdbc;
    private final Vault vault;

    AppointmentSql(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** What is asked for and what is set; and what was said of those from a day on. */
    List<Appointment> since(LocalDate day) {
        return jdbc.sql(APPOINTMENT + " and (appointment.state in ('ASKED','SET') or appointment.on_day >= :day)" + SOONEST_FIRST)
                .param("day", day).query((row, _) -> appointment(row)).list();
    }

    List<Appointment> ofChild(ChildId child) {
        return jdbc.sql(APPOINTMENT + " and appointment.child_id = :child" + SOONEST_FIRST).param("child", child.value()).query((row, _) -> appointment(row)).list();
    }

    List<Appointment> inRooms(OrgId school, LocalDate from, LocalDate until) {
        return jdbc.sql(APPOINTMENT + " and appointment.school_id = :school and appointment.state in ('SET','KEPT') and appointment.on_day between :from and :until" + SOONEST_FIRST)
                .param("school", school.value()).param("from", from).param("until", until).query((row, _) -> appointment(row)).list();
    }

    Optional<Appointment> find(UUID id) {
        return jdbc.sql(APPOINTMENT + " and appointment.id = :id").param("id", id).query((row, _) -> appointment(row)).optional();
    }

    void insert(Appointment appointment, Instant at) {
        var slot = appointment.slot();
        jdbc.sql("""
                insert into mind.appointment (county_id, id, school_id, child_id, state, asked_by, asked_at, counsellor, room_id, on_day, from_time, until_time, told, by_child)
                values (viewer.county(), :id, :school, :child, :state, :asker, :at, :counsellor, :room, :on, :from, :until, :told, :child_asks)
                """).param("id", appointment.id()).param("school", appointment.school().value()).param("child", appointment.child().value())
                .param("state", appointment.state().name()).param("asker", appointment.askedBy().value()).param("at", at.atOffset(ZoneOffset.UTC))
                .param("counsellor", id(appointment.counsellor()), Types.OTHER).param("room", appointment.room(), Types.OTHER)
                .param("on", slot == null ? null : slot.on(), Types.DATE).param("from", slot == null ? null : slot.from(), Types.TIME)
                .param("until", slot == null ? null : slot.until(), Types.TIME).param("told", appointment.told()).param("child_asks", appointment.byChild()).update();
    }

    void why(UUID appointment, ChildId child, AccountId by, String why) {
        jdbc.sql("""
                insert into mind.asking (county_id, appointment_id, child_id, asked_by, why_sealed)
                values (viewer.county(), :appointment, :child, :by, :why)
                """).param("appointment", appointment).param("child", child.value()).param("by", by.value()).param("why", vault.seal(why)).update();
    }

    Optional<String> why(UUID appointment) {
        return jdbc.sql("select why_sealed from mind.asking where county_id = (select viewer.county()) and appointment_id = :id").param("id", appointment)
                .query(byte[].class).optional().map(vault::open);
    }

    /** False when somebody else was quicker. */
    boolean settle(UUID id, int base, AccountId counsellor, Slot slot, @Nullable UUID room, boolean told) {
        return jdbc.sql("""
                update mind.appointment
                   set state = 'SET', counsellor = :counsellor, on_day = :on, from_time = :from, until_time = :until, room_id = :room, told = :told, version = version + 1
                 where county_id = (select viewer.county()) and id = :id and version = :base and state in ('ASKED','SET')
                """).param("counsellor", counsellor.value()).param("on", slot.on()).param("from", slot.from()).param("until", slot.until()).param("room", room, Types.OTHER)
                .param("told", told).param("id", id).param("base", base).update() == 1;
    }

    boolean end(UUID id, int base, AppointmentState state, @Nullable AccountId counsellor, @Nullable AppointmentEnd ended, @Nullable String words) {
        return jdbc.sql("""
                update mind.appointment
                   set state = :state, counsellor = coalesce(:counsellor, counsellor), ended = :ended, ended_sealed = :words, version = version + 1
                 where county_id = (select viewer.county()) and id = :id and version = :base and state in ('ASKED','SET')
                """).param("state", state.name()).param("counsellor", id(counsellor), Types.OTHER).param("ended", ended == null ? null : ended.name(), Types.VARCHAR)
                .param("words", words == null || words.isBlank() ? null : vault.seal(words), Types.BINARY).param("id", id).param("base", base).update() == 1;
    }

    record Ended(UUID appointment, UUID child, UUID school) {}

    List<Ended> cancelOfMoved(Collection<UUID> children) {
        return jdbc.sql("select appointment_id as appointment, child_id as child, school_id as school from mind.cancel_of_moved(:children::uuid[])")
                .param("children", Rows.texts(children)).query(Ended.class).list();
    }

    private static @Nullable UUID id(@Nullable AccountId account) {
        return account == null ? null : account.value();
    }

    private Appointment appointment(ResultSet row) throws SQLException {
        var on = row.getObject("on_day", LocalDate.class);
        var counsellor = row.getObject("counsellor", UUID.class);
        var klass = row.getObject("class_id", UUID.class);
        var ended = row.getString("ended");
        var words = row.getBytes("ended_sealed");
        return new Appointment(row.getObject("id", UUID.class), new OrgId(row.getObject("school_id", UUID.class)), new ChildId(row.getObject("child_id", UUID.class)),
                row.getString("name"), klass == null ? null : new OrgId(klass), AppointmentState.valueOf(row.getString("state")), new AccountId(row.getObject("asked_by", UUID.class)),
                counsellor == null ? null : new AccountId(counsellor),
                on == null ? null : new Slot(on, row.getObject("from_time", LocalTime.class), row.getObject("until_time", LocalTime.class)),
                row.getObject("room_id", UUID.class), row.getString("room_name"), row.getBoolean("told"), ended == null ? null : AppointmentEnd.valueOf(ended),
                words == null ? null : vault.open(words), row.getInt("version"), row.getBoolean("kept"), row.getBoolean("by_child"));
    }
}
