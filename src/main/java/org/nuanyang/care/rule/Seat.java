package org.nuanyang.care.rule;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a child sits, and for a helper's duty with whom the child is paired: who answers for what is owed. */
public record Seat(UUID school, @Nullable UUID klass, @Nullable UUID pairing, @Nullable UUID helper) {
    /** Another class of the same school changes nobody's debt. */
    boolean answersLike(Seat other) {
        return school.equals(other.school) && Objects.equals(pairing, other.pairing);
    }
}
