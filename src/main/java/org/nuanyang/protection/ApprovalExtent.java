package org.nuanyang.protection;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.nuanyang.access.OrgId;

/** Whom an approval is about. */
public sealed interface ApprovalExtent {
    /** All who are in this class, school, township or county while it holds. */
    record Place(OrgId org) implements ApprovalExtent {}

    /** These children and no other; one who changes school is no longer among them. */
    record Children(Set<UUID> ids) implements ApprovalExtent {
        public Children {
            ids = Set.copyOf(ids);
        }
    }

    static ApprovalExtent of(OrgId org) {
        return new Place(org);
    }

    static ApprovalExtent of(Collection<UUID> children) {
        return new Children(Set.copyOf(children));
    }
}
