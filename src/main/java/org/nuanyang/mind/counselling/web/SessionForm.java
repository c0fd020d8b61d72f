package org.nuanyang.mind.counselling.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.care.record.Mode;
import org.nuanyang.common.Ids;
import org.nuanyang.common.Refusal;
import org.nuanyang.mind.counselling.Appointment;
import org.nuanyang.mind.counselling.talk.Sessions;
import org.nuanyang.mind.counselling.Slot;
import org.nuanyang.mind.counselling.talk.Theme;
import org.nuanyang.shell.Problems;
import org.springframework.format.annotation.DateTimeFormat;

/** A talk as typed, in half a minute; and when the child comes again. @param others NOW, LATER or NOTHING: what those around the child are told */
record SessionForm(
        @Nullable UUID id, @Nullable UUID nextId, @Nullable UUID appointment, @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on, @Nullable Integer minutes, @Nullable Mode way,
        @Nullable Set<Theme> themes, @Nullable String note, @Nullable Others others, @Nullable String summary, @Nullable Boolean counted,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate nextOn, @DateTimeFormat(iso = DateTimeFormat.ISO.TIME) @Nullable LocalTime nextFrom,
        @Nullable Integer nextMinutes, @Nullable UUID nextRoom, @Nullable Boolean nextTold) {
    enum Others { LATER, NOW, NOTHING }

    SessionForm {
        themes = themes == null ? Set.of() : themes;
        counted = counted != null && counted;
        nextTold = nextTold != null && nextTold;
    }

    static SessionForm empty(@Nullable Appointment of, LocalDate today, @Nullable UUID room) {
        var slot = of == null ? null : of.slot();
        var on = slot == null || slot.on().isAfter(today) ? today : slot.on();
        int minutes = slot == null ? WhenForm.USUAL_MINUTES : (slot.until().toSecondOfDay() - slot.from().toSecondOfDay()) / 60;
        return new SessionForm(Ids.next(), Ids.next(), of == null ? null : of.id(), on, minutes, Mode.IN_PERSON, Set.of(), null, Others.LATER, null, true, null, null, WhenForm.USUAL_MINUTES, room, false);
    }

    private boolean comesAgain() {
        return nextOn != null || nextFrom != null;
    }

    private WhenForm next() {
        return new WhenForm(nextId, 0, nextOn, nextFrom, nextMinutes, nextRoom, nextTold, null);
    }

    Problems missing(Problems problems) {
        var more = problems;
        if (minutes == null && more.of("minutes") == null) more = more.with("minutes", Refusal.of("mind.session.minutes", 0));
        if (others == Others.NOW && (summary == null || summary.isBlank())) more = more.with("summary", Refusal.of("mind.summary.missing"));
        if (!comesAgain()) return more;
        var missing = next().missing(Problems.NONE);
        if (missing.of("on") != null && more.of("nextOn") == null) more = more.with("nextOn", Refusal.of("mind.appointment.on-missing"));
        if (missing.of("from") != null && more.of("nextFrom") == null) more = more.with("nextFrom", Refusal.of("mind.appointment.from-missing"));
        return missing.of("minutes") != null && more.of("nextMinutes") == null ? more.with("nextMinutes", Refusal.of("mind.appointment.minutes", Slot.LONGEST_MINUTES)) : more;
    }

    Sessions.Told told() {
        var summarised = others == Others.NOW ? summary : others == Others.NOTHING ? "" : null;
        var again = comesAgain() ? new Sessions.Next(nextId == null ? Ids.next() : nextId, next().when()) : null;
        return new Sessions.Told(id == null ? Ids.next() : id, appointment, on, minutes == null ? 0 : minutes, way, themes == null ? Set.of() : themes, note == null ? "" : note, summarised, Boolean.TRUE.equals(counted), again);
    }
}
