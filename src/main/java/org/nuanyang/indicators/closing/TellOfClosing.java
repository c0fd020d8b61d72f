package org.nuanyang.indicators.closing;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.Role;
import org.nuanyang.access.Staff;
import org.nuanyang.access.Viewer;
import org.nuanyang.notices.Messages;
import org.nuanyang.notices.Telling;
import org.springframework.stereotype.Component;

/** Who has something back, or is done, is told; who has work waiting sees it on Today. No child is named. */
@Component
class TellOfClosing {
    private final Messages messages;
    private final Staff staff;

    TellOfClosing(Messages messages, Staff staff) {
        this.messages = messages;
        this.staff = staff;
    }

    void of(ClosingStep.Kind kind, ClosingPlace place, Period period, Viewer by) {
        if (kind == ClosingStep.Kind.SUBMITTED || kind == ClosingStep.Kind.WITHDRAWN) return;
        var told = new HashSet<>(answering(place, by.county()));
        told.remove(by.account());
        messages.tell(told, Telling.of("indicators.CLOSING", "/closings/" + place.id() + "?period=" + period.key(), "indicators.closing.told." + kind.name(), place.name(), period.label()), by);
    }

    /** Those who submit for it. */
    Set<AccountId> answering(ClosingPlace place, int county) {
        var all = new HashSet<AccountId>();
        for (var role : place.ofSchool() ? List.of(Role.PRINCIPAL, Role.FILE_KEEPER) : List.of(Role.HOMEROOM)) all.addAll(staff.above(county, place.id(), role));
        return all;
    }
}
