package org.nuanyang.roster;

import java.util.List;
import org.nuanyang.common.Refusal;

/** How the taking-in of many rows ended: all of them or none. */
public sealed interface CommitResult {
    /**
     * @param ids the child of each row, in the order given
     * @param changed how many of the changed rows really differed
     */
    record Committed(List<ChildId> ids, int added, int changed) implements CommitResult {}

    /** Nothing was stored. */
    record Refused(List<Obstacle> obstacles) implements CommitResult {}

    /** @param row the index in the list given */
    record Obstacle(int row, Refusal reason) {}
}
