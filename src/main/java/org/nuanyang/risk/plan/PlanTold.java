package org.nuanyang.risk.plan;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.Role;
import org.nuanyang.access.Staff;
import org.nuanyang.access.Viewer;
import org.nuanyang.notices.Messages;
import org.nuanyang.notices.Telling;
import org.nuanyang.roster.ChildFile;
import org.springframework.stereotype.Component;

/** Those who go on with a plan are told so; what it says they read on its page. */
@Component
class PlanTold {
    private final Staff staff;
    private final Messages messages;

    PlanTold(Staff staff, Messages messages) {
        this.staff = staff;
        this.messages = messages;
    }

    void submitted(ChildFile file, Viewer by) {
        tell(staff.above(by.county(), file.school(), Role.PRINCIPAL), file, "risk.plan.told.submitted", by);
    }

    void decided(ChildFile file, boolean approved, Collection<AccountId> people, Viewer by) {
        tell(people, file, approved ? "risk.plan.told.approved" : "risk.plan.told.returned", by);
    }

    void owned(ChildFile file, AccountId owner, Viewer by) {
        tell(Set.of(owner), file, "risk.plan.told.owner", by);
    }

    private void tell(Collection<AccountId> people, ChildFile file, String key, Viewer by) {
        var others = new HashSet<>(people);
        others.remove(by.account());
        messages.tell(others, Telling.of("risk.plan", "/children/" + file.id() + "/plan", key, file.name()), by);
    }
}
