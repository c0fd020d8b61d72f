package org.nuanyang.risk.incident;

import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Role;
import org.nuanyang.access.Staff;
import org.nuanyang.access.Viewer;
import org.nuanyang.notices.Messages;
import org.nuanyang.notices.Telling;
import org.springframework.stereotype.Component;

/** Tells those who answer for the child that something is going on; what and who, they read on its page. */
@Component
class IncidentAlarm {
    private final Staff staff;
    private final Messages messages;

    IncidentAlarm(Staff staff, Messages messages) {
        this.staff = staff;
        this.messages = messages;
    }

    void tell(Incident incident, @Nullable OrgId klass, Viewer by) {
        var people = new HashSet<AccountId>(staff.above(by.county(), incident.school(), Role.PRINCIPAL));
        people.addAll(staff.above(by.county(), incident.school(), Role.PSYCHOLOGY));
        if (klass != null) people.addAll(staff.above(by.county(), klass, Role.HOMEROOM));
        people.remove(by.account());
        messages.tell(people, telling(incident, "risk.incident.told"), by);
    }

    void call(Incident incident, AccountId colleague, Viewer by) {
        messages.tell(List.of(colleague), telling(incident, "risk.incident.called-in"), by);
    }

    private static Telling telling(Incident incident, String key) {
        return Telling.of("risk.incident", "/incidents/" + incident.id(), key).urgently();
    }
}
