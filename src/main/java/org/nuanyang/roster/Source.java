package org.nuanyang.roster;

/** Where a change of a file came from. */
public enum Source {
    PAGE, IMPORT, UNDO, TRANSFER, DEMO
}
