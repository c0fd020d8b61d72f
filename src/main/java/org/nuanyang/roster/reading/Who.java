package org.nuanyang.roster.reading;

import org.jspecify.annotations.Nullable;

/** Of whom a column tells. */
public enum Who {
    CHILD(""),
    FATHER("father."),
    MOTHER("mother."),
    /** Both of them in one column. */
    PARENTS(null),
    /** One of them, or both, and it is not said which. */
    PARENT("parent."),
    GUARDIAN("guardian."),
    SECOND_GUARDIAN("guardian2."),
    /** 成员1, 成员2 …: who it is stands in another column of the row. */
    MEMBER(null),
    /** A grandparent, a teacher …: somebody of whom the file of a child keeps nothing from here. */
    OTHER(null);

    /** The prefix of the keys of this person's facts; null when the person has none of their own. */
    final @Nullable String prefix;

    Who(@Nullable String prefix) {
        this.prefix = prefix;
    }
}
