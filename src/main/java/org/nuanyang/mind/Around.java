package org.nuanyang.mind;

import java.util.HashSet;
import java.util.Objects;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.Role;
import org.nuanyang.access.Staff;
import org.nuanyang.access.Viewer;
import org.nuanyang.notices.Messages;
import org.nuanyang.notices.Telling;
import org.nuanyang.pairing.HelperSort;
import org.nuanyang.pairing.Pairing;
import org.nuanyang.pairing.Pairings;
import org.nuanyang.roster.ChildFile;
import org.springframework.stereotype.Component;

/** Those around a child who are told that attention is due: which tier, and what to do, they read on the child's page. */
@Component
class Around {
    private final Pairings pairings;
    private final Staff staff;
    private final Messages messages;

    Around(Pairings pairings, Staff staff, Messages messages) {
        this.pairings = pairings;
        this.staff = staff;
        this.messages = messages;
    }

    void tell(ChildFile file, Tier before, Tier now, Viewer by) {
        var people = new HashSet<AccountId>();
        if (file.klass() != null) people.addAll(staff.above(by.county(), file.klass(), Role.HOMEROOM));
        pairings.of(file.id(), by).stream().filter(pairing -> pairing.open() && pairing.sort() == HelperSort.STAFF)
                .map(Pairing::account).filter(Objects::nonNull).forEach(people::add);
        if (now == Tier.CRISIS || before == Tier.CRISIS) people.addAll(staff.above(by.county(), file.school(), Role.PRINCIPAL));
        people.remove(by.account());
        var told = Telling.of("mind.tier", "/children/" + file.id(), "mind.tier.told", file.name());
        messages.tell(people, now == Tier.CRISIS ? told.urgently() : told, by);
    }
}
