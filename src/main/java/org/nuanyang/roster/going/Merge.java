package org.nuanyang.roster.going;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.nuanyang.access.AccountId;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Fact;

/**
 * Two files of one child that were made one.
 *
 * @param closingRun marks the change by which the other file was closed
 * @param taken what the kept file took over from the other
 */
public record Merge(
        UUID id, UUID closingRun, ChildId kept, ChildId closed, int keptVersion, int closedVersion, Set<Fact> taken, AccountId by, Instant at) {
    public Merge {
        taken = Set.copyOf(taken);
    }
}
