package org.nuanyang.pairing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom to pair a child with, and why.
 *
 * @param helper null when nobody has room
 * @param why what speaks for it, in the order in which it counts
 */
public record Suggestion(Protege child, boolean key, @Nullable Candidate helper, @Nullable PairingKind kind, List<Why> why) {
    public enum Why { KEY_CHILD, SAME_CLASS, SAME_VILLAGE, HELPED_BEFORE, LEAST_LOAD }

    public Suggestion {
        why = List.copyOf(why);
    }
}
