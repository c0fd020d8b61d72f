package org.nuanyang.mind.counselling;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.nuanyang.common.Refusal;
import org.nuanyang.roster.ChildFile;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** What stands against a time: said before, and by the database, which knows of times that the viewer does not see. */
@Component
class AppointmentTimes {
    private final RoomSql rooms;
    private final Clock clock;

    AppointmentTimes(RoomSql rooms, Clock clock) {
        this.rooms = rooms;
        this.clock = clock;
    }

    Map<String, Refusal> objections(Appointments.When when, ChildFile file) {
        var slot = when.slot();
        if (slot.on().isBefore(LocalDate.now(clock))) return Map.of("on", Refusal.of("mind.appointment.past", slot.on().toString()));
        long minutes = ChronoUnit.MINUTES.between(slot.from(), slot.until());
        if (minutes <= 0 || minutes > Slot.LONGEST_MINUTES) return Map.of("minutes", Refusal.of("mind.appointment.minutes", Slot.LONGEST_MINUTES));
        if (when.room() != null && rooms.of(file.school()).stream().noneMatch(room -> room.id().equals(when.room()))) return Map.of("room", Refusal.of("mind.room.unknown"));
        return Map.of();
    }

    interface Writing {
        Map<String, Refusal> write();
    }

    /** Two at once are told apart here. */
    static Map<String, Refusal> held(Writing writing) {
        try {
            return writing.write();
        } catch (DataIntegrityViolationException taken) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            var said = String.valueOf(taken.getMostSpecificCause().getMessage());
            if (said.contains("one_at_a_time_in_a_room")) return Map.of("from", Refusal.of("mind.appointment.room-taken"));
            if (said.contains("one_at_a_time_for_a_teacher")) return Map.of("from", Refusal.of("mind.appointment.teacher-taken"));
            if (said.contains("appointment_pkey")) return Map.of();
            throw taken;
        }
    }
}
