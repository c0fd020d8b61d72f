package org.nuanyang.pairing;

import java.util.Set;
import org.nuanyang.roster.ChildId;

/** Pairings of these children have begun or ended; told in the transaction. */
public record PairingChanged(int county, Set<ChildId> children) {
    public PairingChanged {
        children = Set.copyOf(children);
    }
}
