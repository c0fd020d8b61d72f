package org.nuanyang.protection;

import org.nuanyang.access.Act;
import org.nuanyang.access.Role;

/** What is asked for beyond one's own. */
public enum ApprovalKind {
    /** Opening files. */
    VIEW(Role.APPROVED, Act.OPEN),
    /** Taking rolls and ledgers out, or a larger set than the county's number at once. */
    EXPORT(Role.APPROVED_EXPORT, Act.EXPORT);

    private final Role role;
    private final Act act;

    ApprovalKind(Role role, Act act) {
        this.role = role;
        this.act = act;
    }

    Role role() {
        return role;
    }

    /** Whoever may do this by duty needs no approval for it. */
    Act act() {
        return act;
    }
}
