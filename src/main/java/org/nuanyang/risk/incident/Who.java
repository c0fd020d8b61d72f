package org.nuanyang.risk.incident;

import org.nuanyang.access.OrgId;
import org.nuanyang.roster.ChildId;

/** Whose incident it is, as far as one knows when it begins. */
public sealed interface Who {
    /** A child in the viewer's sight. */
    record Seen(ChildId child) implements Who {}

    /** A pupil of the school whom the viewer does not teach, found by the full name. */
    record Named(ChildId child, OrgId school, String name) implements Who {}

    record NobodyKnows(OrgId school) implements Who {}
}
