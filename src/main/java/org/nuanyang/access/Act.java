package org.nuanyang.access;

/** What a duty lets its holder do with children; each is asked for by name, nothing is implied. */
public enum Act {
    /** See masked lists and figures. */
    LIST,
    /** Open a child's file; each opening is logged. */
    OPEN,
    /** See a carer's phone in full on the child's page without a further look being asked for. */
    CALL,
    /** Change a child's file. */
    AMEND,
    /** Enrol a child, by hand or by a file; take a file's rows in; undo a run. */
    ENROL,
    /** Take ledgers and rolls out as files. */
    EXPORT,
    /** Print and issue contact cards. */
    ISSUE_CARDS,
    /** Answer another school's transfer request. */
    TRANSFER,
    /** Start and close survey rounds. */
    SURVEY,
    /** Read who has looked at the school's children. */
    LOG,
    /** Say on which days a school is off or teaches otherwise than the county. */
    KEEP_CALENDAR,
    /** Appoint a colleague who stands in for an absent one. */
    DEPUTISE,
    /** Pair children with helpers, and end pairings. */
    PAIR,
    /** Write down what was done with a child, and read what oneself has written. */
    RECORD,
    /** Read what others have written of the care for a child. */
    CARE,
    /** Know how much attention is due to a child's mind, and what to do; not why. */
    HEED,
    /** Say how great the concern for a child is, close a signal with a reason, write the child's own plan. */
    ASSESS,
    /** Be told things in confidence: write and read the sealed notes that are one's own, say how much attention is due. */
    COUNSEL,
    /** See what other people owe the children and remind them. */
    SUPERVISE,
    /** Answer what others ask about the school's children beyond their own, and decide it for oneself. */
    APPROVE,
    /** Above the school: answer what a colleague asks beyond their own, never what oneself has asked. */
    COUNTERSIGN,
    /** Keep the marks of a class in every subject: exams, files of marks, who teaches what. */
    MARK,
    /** Submit the figures of a month or term that is over: a class's to the school, a school's to the county. */
    SUBMIT,
    /** Return what schools have submitted, lock it, open it again. */
    CLOSE
}
