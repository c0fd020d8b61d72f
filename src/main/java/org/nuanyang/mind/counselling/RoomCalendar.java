package org.nuanyang.mind.counselling;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.calendar.SchoolCalendar;
import org.nuanyang.calendar.SchoolDay;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 咨询室 and when they are taken. By whom is told only where the viewer sees the appointment itself. */
@Service
@Transactional
public class RoomCalendar {
    public static final int LONGEST = 30;
    private static final int MOST = 12;

    private final RoomSql sql;
    private final AppointmentSql appointments;
    private final SchoolCalendar calendar;
    private final Orgs orgs;
    private final Audit audit;
    private final Clock clock;

    RoomCalendar(RoomSql sql, AppointmentSql appointments, SchoolCalendar calendar, Orgs orgs, Audit audit, Clock clock) {
        this.sql = sql;
        this.appointments = appointments;
        this.calendar = calendar;
        this.orgs = orgs;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param appointment where the viewer may know whose it is */
    public record Taken(UUID room, Slot slot, @Nullable Appointment appointment) {}

    public record Week(LocalDate monday, List<SchoolDay> days, List<Room> rooms, List<Taken> taken) {
        public List<Taken> at(LocalDate day, UUID room) {
            return taken.stream().filter(each -> each.slot().on().equals(day) && each.room().equals(room)).toList();
        }
    }

    /** Where the viewer heeds somebody. */
    @Transactional(readOnly = true)
    public List<Org> schools(Viewer viewer) {
        if (!Appointments.mayRead(viewer)) throw new NotFound();
        var near = sql.schools();
        return orgs.schools(viewer.county()).stream().filter(school -> near.contains(school.id())).toList();
    }

    public static boolean mayKeep(OrgId school, Viewer viewer) {
        return viewer.scope().mayIn(Act.COUNSEL, school);
    }

    @Transactional(readOnly = true)
    public List<Room> rooms(OrgId school, Viewer viewer) {
        return Appointments.mayRead(viewer) ? sql.of(school) : List.of();
    }

    /** The week that holds a day. Days on which is not taught are left out unless a room is taken. */
    @Transactional(readOnly = true)
    public Week week(OrgId school, LocalDate day, Viewer viewer) {
        if (schools(viewer).stream().noneMatch(each -> each.id().equals(school))) throw new NotFound();
        var monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var sunday = monday.plusDays(6);
        Map<UUID, Appointment> known = appointments.inRooms(school, monday, sunday).stream().collect(Collectors.toMap(Appointment::id, Function.identity()));
        var taken = sql.taken(school, monday, sunday).stream().map(each -> new Taken(each.room(), new Slot(each.on(), each.from(), each.until()), known.get(each.id()))).toList();
        var days = calendar.days(viewer.county(), school, monday, sunday).stream()
                .filter(each -> each.teaches() || taken.stream().anyMatch(one -> one.slot().on().equals(each.date()))).toList();
        return new Week(monday, days, sql.of(school), taken);
    }

    public Optional<Refusal> add(Room told, Viewer by) {
        if (!mayKeep(told.school(), by)) throw new NotFound();
        if (told.name().isBlank()) return Optional.of(Refusal.of("mind.room.name-missing"));
        if (told.name().length() > LONGEST) return Optional.of(Refusal.of("mind.too-long", told.name().length(), LONGEST));
        var rooms = sql.of(told.school());
        if (rooms.contains(told)) return Optional.empty();
        if (rooms.size() >= MOST) return Optional.of(Refusal.of("mind.room.many", MOST));
        if (!sql.insert(told, by.account())) return Optional.of(Refusal.of("mind.room.there", told.name()));
        audit.record(by, "counselling-room.added", null, told.school().value(), null, Map.of());
        return Optional.empty();
    }

    public Optional<Refusal> close(UUID room, OrgId school, Viewer by) {
        if (!mayKeep(school, by)) throw new NotFound();
        var today = LocalDate.now(clock);
        if (sql.waits(room, school, today, null)) return Optional.of(Refusal.of("mind.room.waits"));
        if (sql.close(room, school, today)) audit.record(by, "counselling-room.closed", null, school.value(), null, Map.of());
        return Optional.empty();
    }
}
