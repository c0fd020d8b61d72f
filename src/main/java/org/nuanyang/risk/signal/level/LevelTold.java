package org.nuanyang.risk.signal.level;

import java.util.HashSet;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.Role;
import org.nuanyang.access.Staff;
import org.nuanyang.access.Viewer;
import org.nuanyang.notices.Messages;
import org.nuanyang.notices.Telling;
import org.nuanyang.risk.RiskLevel;
import org.nuanyang.roster.ChildFile;
import org.springframework.stereotype.Component;

/**
 * The homeroom teachers, and whoever set the level before, are told when another person sets it; of a child who has become key or urgent the
 * principal too. To what, and why, they read on its page.
 */
@Component
class LevelTold {
    private final Staff staff;
    private final Messages messages;

    LevelTold(Staff staff, Messages messages) {
        this.staff = staff;
        this.messages = messages;
    }

    void changed(ChildFile file, @Nullable Level before, RiskLevel now, Viewer by) {
        var was = before == null ? RiskLevel.NONE : before.level();
        if (was == now) return;
        var people = new HashSet<AccountId>();
        if (file.klass() != null) people.addAll(staff.above(by.county(), file.klass(), Role.HOMEROOM));
        if (now.asksForPlan() || people.isEmpty()) people.addAll(staff.above(by.county(), file.school(), Role.PRINCIPAL));
        if (before != null && staff.above(by.county(), file.school(), Role.PSYCHOLOGY).contains(before.by())) people.add(before.by());
        people.remove(by.account());
        var telling = Telling.of("risk.level", "/children/" + file.id() + "/risk", "risk.level.told", file.name());
        messages.tell(people, now == RiskLevel.URGENT ? telling.urgently() : telling, by);
    }
}
