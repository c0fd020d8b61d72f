package org.nuanyang.forms;

/** What forms ask of a child besides the facts that a file tells: reckoned, or put together. Worded as {@code forms.Topic.<NAME>}. */
public enum Topic {
    /** Full years on the day of the form: a whole number. */
    AGE,
    FATHER_AGE, MOTHER_AGE, GUARDIAN_AGE,
    /** 三年级2班: text. */
    CLASS_NAME,
    /** The grade in words: 三年级. */
    GRADE_NAME,
    /** The school of the roster: text. */
    SCHOOL_NAME,
    /** The child's number of the product. */
    KEY,
    /** Whether the child counts as left behind by the definition the county works by: true or false. */
    COUNTS,
    /** How many parents are away: a {@link org.nuanyang.roster.ParentsAway}. */
    PARENTS_AWAY,
    /** True or false, each by the facts of the file. */
    BOTH_AWAY, ONE_AWAY, ONE_AWAY_OTHER_UNABLE,
    /**
     * 非留守儿童, 单亲留守 (one parent away), 双亲留守: whether the child counts and how many parents are away, for forms that ask both at once.
     * A {@link org.nuanyang.roster.ParentsAway}; NONE: does not count.
     */
    DECLARATION,
    /** 祖父母监护 …: a {@link org.nuanyang.roster.GuardianKind}. */
    GUARDIAN_KIND,
    /** Name, relation and phone in one cell: text. */
    GUARDIAN_CONTACT, FATHER_CONTACT, MOTHER_CONTACT,
    /** The parent who is away, where one is: name, phone, place. */
    AWAY_PARENT_NAME, AWAY_PARENT_PHONE, AWAY_PARENT_PLACE,
    /** Who is paired with the child: text. */
    HELPER_NAME, HELPER_PHONE
}
