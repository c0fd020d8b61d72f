package org.nuanyang.pairing;

import static org.nuanyang.pairing.HelperSort.*;

import java.util.Set;

/** As what somebody is paired with a child (domain section 4), and who may be it. */
public enum PairingKind {
    STAFF(HelperSort.STAFF),
    PARTY_MEMBER(HelperSort.STAFF, OUTSIDE),
    /** 双管理: beside the homeroom teacher. */
    PROXY_PARENT(HelperSort.STAFF, OUTSIDE),
    LOVING_MOTHER(HelperSort.STAFF, OUTSIDE),
    VILLAGE_CADRE(OUTSIDE),
    RETIRED_TEACHER(OUTSIDE),
    OUTSIDE_TUTOR(OUTSIDE),
    /** 手拉手. */
    HAND_IN_HAND(PUPIL),
    STUDY_HELPER(PUPIL);

    private final Set<HelperSort> by;

    PairingKind(HelperSort... by) {
        this.by = Set.of(by);
    }

    public Set<HelperSort> by() {
        return by;
    }

    /** Between pupils; beside it a child needs a grown-up. */
    public boolean peers() {
        return by.contains(PUPIL);
    }
}
