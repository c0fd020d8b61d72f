package org.nuanyang.pairing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.roster.ChildId;

/**
 * A child who is paired or to be paired, with what the rules ask.
 *
 * @param outsideAgreed the parents agree to help from outside
 */
public record Protege(
        ChildId id, String name, UUID school, @Nullable UUID klass, @Nullable String village, @Nullable LocalDate leftOn, boolean outsideAgreed, List<Tie> ties) {
    public Protege {
        ties = List.copyOf(ties);
    }

    /** A pairing of the child, over or not. */
    public record Tie(UUID helper, String helperName, PairingKind kind, LocalDate from, @Nullable LocalDate until) {
        boolean open() {
            return until == null;
        }
    }

    Protege with(Tie tie) {
        var more = new ArrayList<>(ties);
        more.add(tie);
        return new Protege(id, name, school, klass, village, leftOn, outsideAgreed, more);
    }
}
