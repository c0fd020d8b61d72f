package org.nuanyang.mind;

import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;
import org.nuanyang.roster.ChildId;

/** A child to whom attention is due, as a line of a list. */
public record Heeded(ChildId child, String name, OrgId school, @Nullable OrgId klass, Attention attention) {
    @Override
    public String toString() {
        return "Heeded " + child;
    }
}
