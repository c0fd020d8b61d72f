package org.nuanyang.roster.importing;

import java.util.Locale;

/** What a row of a file would do to the roster. */
public enum Verdict {
    /** A child that the school does not know. */
    NEW,
    /** A known child, about whom the row tells something else or something more. */
    CHANGED,
    /** A known child, of whom everything told is so already. */
    SAME,
    /** A cell must be mended first. */
    PROBLEM,
    /** May be a known child; a person decides. */
    DUPLICATE,
    /** On the roll of another school of the county; becomes a request to that school. */
    ELSEWHERE;

    /** As it stands in addresses, in JSON and in the counts of a run. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
