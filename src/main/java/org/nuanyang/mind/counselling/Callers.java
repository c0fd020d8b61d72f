package org.nuanyang.mind.counselling;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.Role;
import org.nuanyang.access.Staff;
import org.nuanyang.access.Viewer;
import org.nuanyang.notices.Messages;
import org.nuanyang.notices.Telling;
import org.nuanyang.roster.ChildFile;
import org.springframework.stereotype.Component;

/** Who is told of an appointment: the psychology teachers when one is asked for, then whoever asked, and the homeroom teacher where the child leaves a lesson. */
@Component
class Callers {
    private final Staff staff;
    private final Messages messages;

    Callers(Staff staff, Messages messages) {
        this.staff = staff;
        this.messages = messages;
    }

    void asked(ChildFile file, UUID id, Viewer by) {
        tell(new HashSet<>(staff.above(by.county(), file.school(), Role.PSYCHOLOGY)), Telling.of("mind.appointment", link(id), "mind.appointment.told.asked", file.name()), by);
    }

    void set(ChildFile file, Appointment set, boolean moved, Viewer by) {
        if (set.slot() == null) return;
        var people = new HashSet<AccountId>(Set.of(set.askedBy()));
        if (set.told() && file.klass() != null) people.addAll(staff.above(by.county(), file.klass(), Role.HOMEROOM));
        tell(people, Telling.of("mind.appointment", link(set.id()), moved ? "mind.appointment.told.moved" : "mind.appointment.told.set", file.name(), set.slot().on().toString(), set.slot().times()), by);
    }

    void cancelled(Appointment gone, Viewer by) {
        var people = new HashSet<AccountId>(Set.of(gone.askedBy()));
        if (gone.counsellor() != null) people.add(gone.counsellor());
        if (gone.told() && gone.klass() != null) people.addAll(staff.above(by.county(), gone.klass(), Role.HOMEROOM));
        tell(people, Telling.of("mind.appointment", link(gone.id()), "mind.appointment.told.cancelled", gone.name()), by);
    }

    private void tell(Set<AccountId> people, Telling told, Viewer by) {
        people.remove(by.account());
        messages.tell(people, told, by);
    }

    private static String link(UUID id) {
        return "/mind/appointments/" + id;
    }
}
