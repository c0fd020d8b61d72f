package org.nuanyang.shell;

/** Reads what several modules contribute to a page at once, as the shell itself knows of no database. */
public interface Together {
    void read(Runnable all);
}
