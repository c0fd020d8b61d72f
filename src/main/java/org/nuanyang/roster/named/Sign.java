package org.nuanyang.roster.named;

/** What a child has or lacks, whatever the day. */
public enum Sign {
    /** Counts today, or a parent is known to be away and only the day is not: as {@code roster.in_care}. */
    IN_CARE,
    NO_GUARDIAN, NO_GUARDIAN_PHONE, NO_CARD, STALE_CARD, INCOMPLETE, BOARDING, UNPAIRED,
    /** Found only among those whose files the viewer may open. */
    KEY,
    /** Something speaks for a concern; a person has said that it is great, or very great. Found only by whoever may heed the child. */
    SIGNALLED, KEY_LEVEL, URGENT_LEVEL,
    /** The concern is great or very great, and no individual plan is in force. Found only by whoever may heed the child. */
    UNPLANNED,
    /** No study plan lives. Found only by whoever may heed the child. */
    STUDY_UNPLANNED
}
