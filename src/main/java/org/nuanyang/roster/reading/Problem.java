package org.nuanyang.roster.reading;

/**
 * What can be wrong with a cell. Worded in the roster bundle as {@code roster.problem.<NAME>} (what is wrong) and
 * {@code roster.problem.<NAME>.advice} (what to do); {@code {0}} is the value, more arguments follow.
 */
public enum Problem {
    NAME_MISSING(true),
    NAME_IS_FORMULA(true),
    NAME_UNREADABLE(true),
    ID_CHECKSUM(true),
    /** A number cell keeps fifteen digits; the rest was rounded away. */
    ID_DAMAGED(true),
    ID_WRONG_LENGTH(true),
    ID_BIRTH_CONTRADICTS(true),
    ID_DIVISION_UNKNOWN(false),
    ID_OF_AN_ADULT(true),
    SEX_CONTRADICTS(true),
    SEX_UNREADABLE(false),
    PHONE_TOO_SHORT(true),
    PHONE_MALFORMED(true),
    PHONE_DAMAGED(true),
    BIRTH_UNREADABLE(true),
    BIRTH_WITHOUT_YEAR(true),
    BIRTH_IN_FUTURE(true),
    DATE_UNREADABLE(false),
    DATE_WITHOUT_YEAR(false),
    CLASS_UNREADABLE(false),
    CLASS_CONTRADICTS(false),
    /** 小班, 中班, 大班: kindergartens have no grade here. */
    CLASS_OF_KINDERGARTEN(false),
    RELATION_UNREADABLE(false),
    YES_NO_UNREADABLE(false),
    DECLARATION_UNCLEAR(false),
    AWAY_CONTRADICTS(false),
    FORMULA_UNREAD(false),
    SAME_CHILD_AS_ROW(true);

    private final boolean blocking;

    Problem(boolean blocking) {
        this.blocking = blocking;
    }

    /** Whether the row stays out until it is mended; the others are told, and the value is left out. */
    public boolean blocking() {
        return blocking;
    }

    public String key() {
        return "roster.problem." + name();
    }

    public String adviceKey() {
        return key() + ".advice";
    }
}
