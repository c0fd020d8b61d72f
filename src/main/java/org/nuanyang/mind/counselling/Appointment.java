package org.nuanyang.mind.counselling;

import java.time.LocalDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;
import org.nuanyang.roster.ChildId;

/**
 * 预约: asked for by somebody around the child, or set by the psychology teacher.
 *
 * @param told whether those around the child are told when it is: the child leaves a lesson for it
 * @param room where, by its number and name; null for another place
 * @param version goes up by one with each change
 * @param byChild the child has asked itself, in a letter; who asked is who has recognised it
 * @param kept whether it is the viewer's to say when it is and what came of it
 */
public record Appointment(
        UUID id, OrgId school, ChildId child, String name, @Nullable OrgId klass, AppointmentState state, AccountId askedBy, @Nullable AccountId counsellor,
        @Nullable Slot slot, @Nullable UUID room, @Nullable String roomName, boolean told, @Nullable AppointmentEnd ended, @Nullable String endedWords, int version, boolean kept, boolean byChild) {

    boolean is(Appointments.When when) {
        return Objects.equals(when.slot(), slot) && Objects.equals(when.room(), room) && when.told() == told;
    }

    /** Its time is over and nobody has said what came of it. */
    public boolean unsaid(LocalDateTime now) {
        return state == AppointmentState.SET && slot != null && slot.on().atTime(slot.until()).isBefore(now);
    }
}
