package org.nuanyang.mind.counselling.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Ids;
import org.nuanyang.common.Refusal;
import org.nuanyang.mind.counselling.Appointment;
import org.nuanyang.mind.counselling.Appointments;
import org.nuanyang.mind.counselling.Slot;
import org.nuanyang.shell.Problems;
import org.springframework.format.annotation.DateTimeFormat;

/** When and where, as typed; and what somebody who asks writes to the psychology teacher. */
record WhenForm(
        @Nullable UUID id, @Nullable Integer version, @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on, @DateTimeFormat(iso = DateTimeFormat.ISO.TIME) @Nullable LocalTime from,
        @Nullable Integer minutes, @Nullable UUID room, @Nullable Boolean told, @Nullable String why) {
    static final int USUAL_MINUTES = 30;

    /** A box without its tick is not sent, nor is a version where there is none. */
    WhenForm {
        version = version == null ? 0 : version;
        told = told != null && told;
    }

    static WhenForm empty(LocalDate on, @Nullable UUID room) {
        return new WhenForm(Ids.next(), 0, on, null, USUAL_MINUTES, room, false, null);
    }

    static WhenForm of(Appointment stands, LocalDate today, @Nullable UUID room) {
        var slot = stands.slot();
        if (slot == null) return new WhenForm(stands.id(), stands.version(), today, null, USUAL_MINUTES, room, true, null);
        return new WhenForm(stands.id(), stands.version(), slot.on(), slot.from(), (slot.until().toSecondOfDay() - slot.from().toSecondOfDay()) / 60, stands.room(), stands.told(), null);
    }

    Problems missing(Problems problems) {
        var more = problems;
        if (on == null && more.of("on") == null) more = more.with("on", Refusal.of("mind.appointment.on-missing"));
        if (from == null && more.of("from") == null) more = more.with("from", Refusal.of("mind.appointment.from-missing"));
        if (more.of("minutes") == null && (minutes == null || minutes < 1 || minutes > Slot.LONGEST_MINUTES)) more = more.with("minutes", Refusal.of("mind.appointment.minutes", Slot.LONGEST_MINUTES));
        return more.of("from") == null && more.of("minutes") == null && from != null && minutes != null && from.toSecondOfDay() / 60 + minutes >= 1_440
                ? more.with("from", Refusal.of("mind.appointment.minutes", Slot.LONGEST_MINUTES)) : more;
    }

    /** Only of a form to which nothing is missing. */
    Appointments.When when() {
        if (on == null || from == null || minutes == null) throw new IllegalStateException("incomplete");
        return new Appointments.When(new Slot(on, from, from.plusMinutes(minutes)), room, Boolean.TRUE.equals(told));
    }
}
