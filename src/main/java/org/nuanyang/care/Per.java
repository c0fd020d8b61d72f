package org.nuanyang.care;

/** What one period of a duty is (domain section 5), or the day on which it falls. */
public enum Per {
    DAY,
    /** Monday to Sunday, ISO 8601. */
    WEEK,
    MONTH,
    /** Of the civil year. */
    QUARTER,
    TERM,
    /** The days between two terms. */
    VACATION,
    /** 1 September to 31 August. */
    SCHOOL_YEAR,
    /** The civil year, in which a county plans its work: March to December. */
    PROGRAMME_YEAR,
    BIRTHDAY,
    FESTIVAL;

    public boolean isADay() {
        return this == BIRTHDAY || this == FESTIVAL;
    }
}
