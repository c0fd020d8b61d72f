package org.nuanyang.care;

/** On which days a duty holds. */
public enum Season {
    /** The days on which is taught, make-up Saturdays too. */
    TEACHING,
    ALL_YEAR,
    /** The vacations between the terms. */
    HOLIDAYS,
    /** The vacation after a second term. */
    SUMMER,
    /** The vacation after a first term. */
    WINTER
}
