package org.nuanyang.pairing;

import java.util.UUID;
import org.nuanyang.access.Viewer;
import org.nuanyang.protection.consent.ConsentPurpose;
import org.nuanyang.protection.consent.ConsentUse;
import org.nuanyang.roster.ChildId;
import org.springframework.stereotype.Component;

/** Helpers from outside stay as long as the parents agree. */
@Component
class OutsideHelp implements ConsentUse {
    private final Pairings pairings;

    OutsideHelp(Pairings pairings) {
        this.pairings = pairings;
    }

    @Override
    public ConsentPurpose purpose() {
        return ConsentPurpose.OUTSIDE_HELPER;
    }

    @Override
    public void withdrawn(UUID child, Viewer by) {
        pairings.endOutside(new ChildId(child), by);
    }
}
