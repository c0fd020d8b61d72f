package org.nuanyang.indicators.place;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Org;

/**
 * A class, a school with its teaching points, a township or the county.
 *
 * @param schools null: all of the county, or a class
 * @param within its schools and teaching points, of the county too; none of a class
 */
public record Place(Org org, @Nullable Set<UUID> schools, Set<UUID> within) {
    public @Nullable UUID klass() {
        return org.kind() == Org.Kind.CLASS ? org.id().value() : null;
    }
}
