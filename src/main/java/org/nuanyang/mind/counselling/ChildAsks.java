package org.nuanyang.mind.counselling;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.roster.ChildAccess;
import org.nuanyang.roster.ChildId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A child has asked for a talk itself. Kept by the psychology teacher who knows who it is; nobody else around the child sees that it was asked for. */
@Service
@Transactional
public class ChildAsks {
    private final AppointmentSql sql;
    private final Appointments appointments;
    private final ChildAccess children;
    private final Callers callers;
    private final Audit audit;
    private final Clock clock;

    ChildAsks(AppointmentSql sql, Appointments appointments, ChildAccess children, Callers callers, Audit audit, Clock clock) {
        this.sql = sql;
        this.appointments = appointments;
        this.children = children;
        this.callers = callers;
        this.audit = audit;
        this.clock = clock;
    }

    /** The same once more asks once. */
    public void ask(UUID id, ChildId child, Viewer by) {
        var file = children.file(child, Act.COUNSEL, by);
        if (sql.find(id).isPresent()) return;
        sql.insert(new Appointment(id, file.school(), child, file.name(), file.klass(), AppointmentState.ASKED, by.account(), null, null, null, null, false, null, null, 1, false, true), clock.instant());
        audit.record(by, "appointment.asked", null, file.school().value(), null, Map.of());
        callers.asked(file, id, by);
    }

    /** It was another child after all: what was asked for and not set is over. */
    public void takeBack(UUID id, Viewer by) {
        sql.find(id).filter(asked -> asked.byChild() && asked.state() == AppointmentState.ASKED)
                .ifPresent(asked -> appointments.cancel(id, asked.version(), AppointmentEnd.NOT_NEEDED, "", by));
    }
}
