package org.nuanyang.roster.reading;

/** What a file without children seems to be; the sentence to its maker is {@code roster.declined.<name>}. */
public enum LooksLike {
    PATROL_LEDGER, GUARDIANS_ONLY, MARKS, CARE_RECORDS, PROGRESS_TABLE, STATISTICS, STAFF_LIST, POLICE_LIST,
    ONLY_ADULTS, NO_ROWS, EMPTY, HIDDEN_SHEET, UNKNOWN;

    public String key() {
        return "roster.declined." + name();
    }
}
