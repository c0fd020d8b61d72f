package org.nuanyang.roster;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** In which class a child is, and whether it has left. */
public record Place(@Nullable UUID klass, @Nullable Departure left) {
    public static final Place NOWHERE = new Place(null, null);
}
