package org.nuanyang.people;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.nuanyang.access.Viewer;

/** One kind of row: what it would do, and doing it. */
interface Reader {
    Kind kind();

    /** In the order of the file; a row may build on one before it. */
    List<Judged> judge(List<Told> rows, Viewer by);

    /**
     * Takes in the rows that are new or changed, in the caller's transaction.
     *
     * @param opened gathers the accounts that were opened
     */
    void take(List<Told> rows, List<Judged> judged, Collection<UUID> opened, Viewer by);
}
