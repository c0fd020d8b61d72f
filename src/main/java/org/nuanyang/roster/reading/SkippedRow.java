package org.nuanyang.roster.reading;

/** A row that tells of no child. Worded in the bundle as {@code roster.skipped.<WHY>}. */
public record SkippedRow(int number, SkipReason why) {
    public enum SkipReason { SUM, NOTE, SIGNATURE, HEADING, COLUMN_NUMBERS, SECTION, EXAMPLE, EMPTY, ADULT }

    public String key() {
        return "roster.skipped." + why;
    }
}
