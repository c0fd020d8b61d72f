package org.nuanyang.care.record;

/** With whom besides the child: whom one met, called, wrote to or told. */
public enum Party {
    FATHER, MOTHER, GUARDIAN, OTHER;

    public boolean parent() {
        return this == FATHER || this == MOTHER;
    }
}
