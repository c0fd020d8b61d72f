package org.nuanyang.roster.comparison;

import org.nuanyang.roster.importing.JudgedRow;

/** A row of the list with what was found: whose it is, and in what it differs. */
public record Line(Finding finding, JudgedRow row) {
    /** The child was recognised by likeness only; nobody takes such a line over without looking at it. */
    public boolean unsure() {
        return row.child() != null && !row.likenesses().isEmpty();
    }

    boolean saysTheSameAs(Line other) {
        return finding == other.finding && row.saysTheSameAs(other.row);
    }
}
