package org.nuanyang.roster.reading;

import java.util.List;

/**
 * A sheet with children.
 *
 * @param shape the same for every sheet with the same headings: a corrected mapping is remembered under it
 * @param card whether the sheet is a form for one child: its columns are then the labels in reading order, no columns of the sheet
 * @param firstHeading row of the first heading, from 1; 0 when the sheet has none
 * @param title what stands above the headings
 */
public record SheetReading(
        String name,
        String shape,
        boolean card,
        int firstHeading,
        int lastHeading,
        String title,
        List<ColumnReading> columns,
        List<RosterRow> rows,
        List<SkippedRow> skipped) {

    @Override
    public String toString() {
        return name + ", " + rows.size() + " rows";
    }
}
