package org.nuanyang.people;

/** What taking a row in would do. */
public enum Verdict {
    NEW, CHANGED, SAME, WRONG
}
