package org.nuanyang.roster;

/** How many parents are out, as a file declares it; 单亲留守 in the school register means {@link #ONE}. */
public enum ParentsAway {
    BOTH, ONE, NONE
}
