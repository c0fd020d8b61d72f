package org.nuanyang.roster.reading;

/** A row that tells of no child. Worded in the bundle as {@code roster.skipped.<WHY>}. */
public record SkippedRow(int number, Why why) {
    public enum Why { SUM, NOTE, SIGNATURE, HEADING, COLUMN_NUMBERS, SECTION, EXAMPLE, EMPTY, ADULT }

    public String key() {
        return "roster.skipped." + why;
    }
}
