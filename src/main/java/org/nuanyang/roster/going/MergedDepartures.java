package org.nuanyang.roster.going;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.nuanyang.access.Viewer;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Moves;
import org.nuanyang.roster.Transfers;
import org.nuanyang.roster.store.DepartureSql;
import org.nuanyang.roster.store.StoredFile;
import org.springframework.stereotype.Component;

/** How a merge stands among the departures of the file that it closes. */
@Component
class MergedDepartures {
    private final DepartureSql departures;
    private final Transfers transfers;
    private final Moves moves;
    private final Journal journal;

    MergedDepartures(DepartureSql departures, Transfers transfers, Moves moves, Journal journal) {
        this.departures = departures;
        this.transfers = transfers;
        this.moves = moves;
        this.journal = journal;
    }

    boolean isUnderWay(ChildId child) {
        return transfers.isUnderWay(child);
    }

    /** A child who had left has come back, as the other file; who helps the child is named anew there. */
    void merged(StoredFile closed, Viewer by, UUID run) {
        departures.cameBack(Set.of(closed.id().value()), journal.today(), "", false, by.account(), journal.now());
        departures.left(List.of(closed), "", Destination.UNTOLD, by.account(), journal.now(), run);
        moves.gone(Set.of(closed.id().value()), by);
    }

    void reopened(Merge merge, Viewer by) {
        departures.withdrawn(merge.closingRun(), by.account(), journal.now());
        departures.goneAfterAll(merge.closed().value(), merge.closedVersion());
    }
}
