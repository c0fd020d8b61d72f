package org.nuanyang.indicators.ledger;

import java.util.List;
import java.util.Set;
import org.nuanyang.access.Viewer;
import org.nuanyang.documents.figures.FigureTable;
import org.nuanyang.roster.ChildId;

/** Makes the tables of some kinds; that the viewer may is asked before. */
interface LedgerSource {
    Set<LedgerKind> kinds();

    /** Can it be told for this time? */
    boolean tells(LedgerSpan span);

    Made make(Wanted wanted, Viewer viewer);

    /** @param named the children whose names stand in it */
    record Made(List<FigureTable> tables, Set<ChildId> named) {
        static Made of(FigureTable table) {
            return new Made(List.of(table), Set.of());
        }
    }
}
