package org.nuanyang.roster.documents;

import static org.nuanyang.documents.LedgerColumn.Align.CENTER;
import static org.nuanyang.documents.LedgerColumn.Align.LEFT;

import org.nuanyang.documents.LedgerColumn;
import org.nuanyang.roster.Fact;

/** One fact as a column: the headings are words that the reader of rosters knows, so that a file comes back unchanged. */
record FactColumn(Fact fact, LedgerColumn column) {
    static FactColumn of(Fact fact, String group, String heading, int width) {
        var align = switch (fact.kind()) {
            case TEXT -> LEFT;
            default -> CENTER;
        };
        return new FactColumn(fact, new LedgerColumn(group, heading, width, align, false));
    }

    static FactColumn centered(Fact fact, String group, String heading, int width) {
        return new FactColumn(fact, LedgerColumn.centered(group, heading, width));
    }
}
